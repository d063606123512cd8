"""What the proofs of the desk share: a small desk, `guidepost desk batch` as a client, and the journal as SQLite has it."""

import json
import os
import sqlite3
import subprocess
import tempfile

NOW = "2026-12-01T06:00:00Z"
# The calendar's first start, 2026-12-01T08:00Z, in seconds since 1970.
FIRST = 1796112000
SLOT = 300


def make_project(folder, capacity):
    with open(os.path.join(folder, "guidepost.xml"), "w") as file:
        file.write('<guidepost xmlns="urn:guidepost:1" name="Proof" zone="Europe/London" lang="en"/>\n')
    with open(os.path.join(folder, "desk.xml"), "w") as file:
        file.write(
            f"""<desk xmlns="urn:guidepost:1" id="proof">
  <hours id="always" zone="UTC"><open days="mon tue wed thu fri sat sun" from="00:00" to="24:00"/></hours>
  <branch id="b" name="Branch" zone="UTC"/> <service id="visit" expected="PT5M" reminder="P1D"/>
  <service id="talk" expected="PT5M"/>
  <queue id="care" branch="b" services="talk" hours="always"/>
  <counter id="one" branch="b" services="visit talk"/>
  <calendar id="c" service="visit" branch="b" slot="PT5M" capacity="{capacity}" hours="always"/>
</desk>
"""
        )


class Place:
    """A folder with the desk and its store."""

    def __init__(self, guidepost, capacity):
        self.guidepost = os.path.abspath(guidepost)
        self.folder = tempfile.mkdtemp(prefix="guidepost-proof-")
        self.store = os.path.join(self.folder, "store.db")
        make_project(self.folder, capacity)
        self.environment = {
            "PATH": os.environ["PATH"], "GUIDEPOST_STORE": self.store, "GUIDEPOST_PROJECT": self.folder,
            "GUIDEPOST_NOW": NOW,
        }

    def run(self, *words):
        done = subprocess.run(
            [self.guidepost, "desk", *words], env=self.environment, stdin=subprocess.DEVNULL, capture_output=True,
            text=True)
        assert done.returncode in (0, 1), f"desk {words}: {done.returncode} {done.stderr}"
        return done.stdout

    def events(self, stream="desk"):
        """The payloads in order of version, and nothing missing among them."""
        with sqlite3.connect(f"file:{self.store}?mode=ro", uri=True) as base:
            rows = base.execute(
                "select version, payload from event where stream = (select id from stream where name = ?)"
                " order by version", (stream,)).fetchall()
        assert [row[0] for row in rows] == list(range(1, len(rows) + 1)), "the journal has gaps"
        return [json.loads(row[1]) for row in rows]


class Client:
    """One `guidepost desk batch` process."""

    def __init__(self, place):
        self.process = subprocess.Popen(
            [place.guidepost, "desk", "batch"], env=place.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True)

    def ask(self, *words):
        """The answer; None where the process died before it."""
        try:
            self.process.stdin.write(json.dumps(words) + "\n")
            self.process.stdin.flush()
            line = self.process.stdout.readline()
        except BrokenPipeError:
            return None
        return json.loads(line) if line.endswith("\n") else None

    def end(self):
        self.process.stdin.close()
        return self.process.wait()


def slot(number):
    return f"c@{FIRST + number * SLOT}"
