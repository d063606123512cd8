#ifndef GUIDEPOST_CSQLITE_SHIM_H
#define GUIDEPOST_CSQLITE_SHIM_H
#include <sqlite3.h>
#endif
