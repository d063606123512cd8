#!/usr/bin/env python3
"""Writes guides of any size, all of them without fault, to measure reading and linting.

  generate-guide.py STEPS FILE             one guide; 10,000 steps make about 4 MB and 80,000 lines
  generate-guide.py STEPS FOLDER GUIDES    as many guides of that size, with a desk, in a folder
"""
import os
import sys

DESK = """<?xml version="1.0" encoding="UTF-8"?>
<desk xmlns="urn:guidepost:1" id="desk">
  <hours id="day" zone="Europe/London"><open days="mon tue wed thu fri" from="08:00" to="18:00"/></hours>
  <branch id="centre" name="Centre" zone="Europe/London"/>
  <service id="help" name="Help" expected="PT8M"/>
  <queue id="main" name="Main" branch="centre" services="help" hours="day"/>
  <counter id="one" name="One" branch="centre" services="help"/>
</desk>
"""


def step(number, steps):
    following = f"s{number + 1}" if number + 1 < steps else "done"
    later = f"s{min(number + 7, steps - 1)}" if number + 7 < steps else "done"
    kind = number % 5
    if kind in (1, 3):
        return f"""  <decide id="s{number}">
    <title>Is the light green at place {number}?</title>
    <when test="$light = 'green' and $count lt {number % 50 + 1}" next="{later}"/>
    <when test="$light = ('red', 'off')" next="{following}"/>
    <otherwise next="{following}"/>
  </decide>
"""
    if kind == 4:
        return f"""  <step id="s{number}" topic="remedy">
    <title>Restart device {number}</title>
    <prompt>Unplug device <em>{number}</em>, wait {{$count + 1}} minutes, then plug it in again. Tell us when its light is on.</prompt>
    <say>Please unplug the device, wait a little, and plug it in again.</say>
    <help>The plug is at the back of the device, below the large button.</help>
    <assign name="count" value="$count + 1"/>
    <acknowledge next="{following}"><label>I have done that with device {number}</label></acknowledge>
  </step>
"""
    return f"""  <step id="s{number}" topic="diagnosis">
    <title>Light {number}</title>
    <prompt>What colour is the light on device {number}?</prompt>
    <say>Could you tell me what colour the light on device {number} is?</say>
    <note>Older devices have the light at the back.</note>
    <choice assign="light">
      <option id="green" next="{following}"><label>Green and steady</label><synonym>lime</synonym></option>
      <option id="red" next="{later}"><label>Red or orange</label></option>
      <option id="off" next="{following}"><label>It is off</label><hint>No light at all</hint></option>
      <option id="unsure" unsure="true" next="{following}"><label>I am not sure</label></option>
    </choice>
    <nomatch count="2">Please type a number from the list.</nomatch>
  </step>
"""


def guide(steps, name):
    body = "".join(step(number, steps) for number in range(steps))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<guide xmlns="urn:guidepost:1" id="{name}" version="1.0" xml:lang="en-GB" start="s0" audience="both" person="care">
  <title>A long guide</title>
  <variable name="light" type="choice" values="green red off unsure"/>
  <variable name="count" type="integer" initial="0" min="0" max="100000"/>
{body}  <handoff id="care" queue="main" reason="asked">
    <prompt>I will pass you to a colleague.</prompt>
    <pass variable="light"/>
    <closed next="done"/>
    <busy over="PT20M" next="done"/>
    <declined next="done"/>
  </handoff>
  <outcome id="done" result="resolved"><prompt>Good, everything works.</prompt></outcome>
</guide>
"""


def main(steps, target, guides=None):
    if guides is None:
        with open(target, "w") as file:
            file.write(guide(int(steps), "long"))
        return
    os.makedirs(target, exist_ok=True)
    for number in range(int(guides)):
        with open(os.path.join(target, f"guide-{number}.xml"), "w") as file:
            file.write(guide(int(steps), f"guide-{number}"))
    with open(os.path.join(target, "desk.xml"), "w") as file:
        file.write(DESK)


if __name__ == "__main__":
    main(*sys.argv[1:])
