#ifndef GUIDEPOST_CLIBXML2_SHIM_H
#define GUIDEPOST_CLIBXML2_SHIM_H

// Foundation's copy of ICU and the system's define the same types differently, so
// libxml2's headers must not pull ICU in. Safe as long as no xmlCharEncodingHandler is read by value.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>

// `xmlFree` is a global variable, which Swift 6 rejects.
static inline void guidepost_xml_free(void *pointer) { xmlFree(pointer); }

#endif
