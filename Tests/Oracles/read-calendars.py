"""Reads iCalendar texts with two parsers that are not ours, and prints what each event says as a JSON line.

icalendar checks the structure and turns our VTIMEZONE into a zone; dateutil turns it into another one. Neither may look
the zone up by its name: the times must follow from what stands in the text.
"""

import io
import json
import sys
from datetime import timezone

import icalendar
from dateutil import tz


def instant(event, name, zones):
    value = event[name].dt
    identifier = event[name].params.get("TZID")
    if identifier is None:
        return int(value.astimezone(timezone.utc).timestamp() * 1000)
    naive = value.replace(tzinfo=None)
    first, second = zones[identifier]
    seconds = {
        first.localize(naive, is_dst=True).timestamp(),
        naive.replace(tzinfo=second, fold=0).astimezone(timezone.utc).timestamp(),
    }
    assert len(seconds) == 1, f"the parsers disagree on {naive} {identifier}: {seconds}"
    return int(seconds.pop() * 1000)


def zones_of(calendar):
    zones = {}
    for zone in calendar.walk("VTIMEZONE"):
        text = zone.to_ical().decode()
        zones[str(zone["TZID"])] = (zone.to_tz(), tz.tzical(io.StringIO(text)).get(str(zone["TZID"])))
    return zones


for text in sys.stdin.buffer.read().split(b"END:VCALENDAR\r\n")[:-1]:
    calendar = icalendar.Calendar.from_ical(text + b"END:VCALENDAR\r\n")
    zones = zones_of(calendar)
    (event,) = calendar.walk("VEVENT")
    assert not event.errors, event.errors
    print(
        json.dumps(
            {
                "method": str(calendar["METHOD"]), "uid": str(event["UID"]), "sequence": event["SEQUENCE"],
                "stamp": int(event["DTSTAMP"].dt.timestamp() * 1000), "status": str(event["STATUS"]),
                "start": instant(event, "DTSTART", zones), "end": instant(event, "DTEND", zones),
                "zone": event["DTSTART"].params.get("TZID"), "summary": str(event["SUMMARY"]),
                "location": str(event["LOCATION"]), "description": str(event["DESCRIPTION"]),
                "organizer": str(event["ORGANIZER"]), "organizerName": event["ORGANIZER"].params.get("CN"),
            },
            sort_keys=True,
        )
    )
