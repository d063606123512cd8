"""Kills the desk's processes with SIGKILL again and again, in the middle of commands and of deliveries. What was
acknowledged must be there afterwards, in the same order and with the same times; no ticket number is given twice; every
notice comes, none for what was cancelled before.

    python3 Tests/Desk/kill-desk.py .build/release/guidepost --points 1000
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import threading
import time

from desk_proof import Client, Place, slot

SLOTS = 150
LEASE = 12


class Trial:
    def __init__(self, place, seed):
        self.place = place
        self.chance = random.Random(seed)
        self.count = 0
        self.acknowledged = {}  # key in the journal -> what the answer said
        self.standing, self.tickets, self.called, self.served = [], [], [], []
        self.cancelled = {}  # reference -> letters that were there when the cancellation was acknowledged
        self.letters = os.path.join(place.folder, "letters")
        open(self.letters, "w").close()
        began = time.monotonic()
        place.run("status")
        # What a process needs before it does anything, so that most kills come after that.
        self.start = time.monotonic() - began

    # -- commands

    def command(self):
        """Words, the key that the journal must have, and what to do with the answer."""
        self.count += 1
        key = f"k{self.count}"
        kind = self.chance.random()
        if kind < 0.45 or not self.standing:
            return ["book", "visit", slot(self.chance.randrange(SLOTS)), "--key", key], f"book/{key}", self.booked
        reference = self.chance.choice(self.standing)
        if kind < 0.55:
            words = ["change", reference, slot(self.chance.randrange(SLOTS)), "--key", key]
            return words, f"change/{key}", lambda answer: None
        if kind < 0.65:
            return ["cancel", reference, "--key", key], f"cancel/{key}", lambda answer: self.gone(reference, True)
        if kind < 0.85:
            words = ["checkin", reference, "--key", key]
            return words, f"checkin/{key}", lambda answer: self.arrived(reference, answer)
        return ["status"], None, lambda answer: None

    def booked(self, answer):
        self.standing.append(answer["reference"])

    def gone(self, reference, is_cancelled):
        if reference in self.standing:
            self.standing.remove(reference)
        if is_cancelled:
            self.cancelled[reference] = self.letters_sent()

    def arrived(self, reference, answer):
        self.gone(reference, False)
        self.tickets.append(answer["ticket"])

    # -- killing

    def kill_batch(self):
        client = Client(self.place)
        if self.chance.random() < 0.9:
            client.ask("status")
        timer = threading.Timer(self.chance.uniform(0, 0.1), client.process.kill)
        timer.start()
        while True:
            words, key, note = self.command()
            answer = client.ask(*words)
            if answer is None:
                break
            if "result" in answer:
                if key:
                    self.acknowledged[key] = answer["result"]
                note(answer["result"])
        timer.join()
        client.process.wait()

    def kill_worker(self):
        """One that sends notices, killed after a moment; its command goes on by itself."""
        environment = dict(self.place.environment)
        # The clock goes on past the lease of the worker that was killed before: its command's time and ten seconds. Not
        # past the last look at the letters, though, which comes while everything is still to begin.
        self.clock = getattr(self, "clock", 0) + LEASE
        environment["GUIDEPOST_NOW"] = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(1796104800 + self.clock))
        worker = subprocess.Popen(
            [self.place.guidepost, "desk", "work", "--once", "--timeout", "1", "--deliver", f"cat >> '{self.letters}'"],
            env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(self.start * self.chance.uniform(0.5, 2.5))
        worker.kill()
        worker.wait()
        time.sleep(0.02)

    def letters_sent(self):
        with open(self.letters) as file:
            return sum(1 for _ in file)

    # -- checks

    def check(self, before):
        events = self.place.events()
        assert events[: len(before)] == before, "what was written has changed"
        keys = {event["key"]: event for event in events if "key" in event}
        for key, said in self.acknowledged.items():
            event = keys.get(key)
            assert event, f"{key} was acknowledged and is lost"
            assert event.get("reference") == said["reference"], f"{key} says something else"
            if "ticket" in said:
                assert event["ticket"] == said["ticket"], f"{key} has another ticket"
        drawn = [event["ticket"] for event in events if event["type"] in ("appointment-arrived", "visit-joined")]
        assert len(drawn) == len(set(drawn)), "a ticket number was given twice"
        return events

    def check_replay(self):
        """A process that reads the journal afresh calls people in the order in which they came, by their old times."""
        arrived = [event for event in self.place.events() if event["type"] == "appointment-arrived"]
        start = {}
        for event in self.place.events():
            if "start" in event:
                start[event["reference"]] = event["start"]
        want = [event["ticket"] for event in sorted(arrived, key=lambda e: start[e["reference"]])]
        client, got = Client(self.place), []
        for event in arrived:
            answer = client.ask("next", "one")
            got.append(answer["result"]["visit"])
        assert client.end() == 0
        joined = {event["ticket"]: event["at"] for event in arrived}
        for visit in got:
            at = int(time.mktime(time.strptime(visit["joinedAt"][:19], "%Y-%m-%dT%H:%M:%S")) - time.timezone) * 1000
            assert at == joined[visit["ticket"]], f"{visit['ticket']} joined at another time"
        starts = [start[visit["reference"]] for visit in got]
        assert starts == sorted(starts) and sorted(v["ticket"] for v in got) == sorted(want), "the order has changed"
        return len(got)

    def check_letters(self):
        environment = dict(self.place.environment)
        environment["GUIDEPOST_NOW"] = "2026-12-01T07:59:00Z"
        subprocess.run(
            [self.place.guidepost, "desk", "work", "--once", "--deliver", f"cat >> '{self.letters}'"],
            env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=True)
        with open(self.letters) as file:
            letters = [json.loads(line) for line in file]
        sent = {letter["key"] for letter in letters}
        stage = {event["reference"]: event["type"] for event in self.place.events() if "reference" in event}
        for reference in [name for name, last in stage.items() if last in ("appointment-booked", "appointment-changed")]:
            kinds = [key for key in sent if f"/{reference}/" in key]
            assert kinds, f"nobody was told of {reference}"
        for reference, count in self.cancelled.items():
            late = [l["kind"] for l in letters[count:] if l.get("reference") == reference and l["kind"] != "cancelled"]
            assert not late, f"{late} was sent after the cancellation of {reference}"
            assert any(key.startswith(f"cancelled/{reference}/") for key in sent), f"no word of cancelling {reference}"
        return len(letters), len(letters) - len(sent)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("guidepost")
    options.add_argument("--points", type=int, default=1000)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    assert options.points * LEASE / 3 < 7_000, "the workers' clock would pass the first appointment"
    trial = Trial(Place(options.guidepost, capacity=50), options.seed)
    events = []
    for point in range(options.points):
        trial.kill_worker() if point % 3 == 2 else trial.kill_batch()
        if point % 10 == 9:
            events = trial.check(events)
    events = trial.check(events)
    letters, again = trial.check_letters()
    called = trial.check_replay()
    print(
        f"{options.points} kills: {len(trial.acknowledged)} acknowledged commands survive among {len(events)} events, "
        f"{len(trial.tickets)} tickets drawn once, {called} called in order; {letters} letters ({again} sent again), "
        f"0 lost, 0 after one of {len(trial.cancelled)} cancellations")
    shutil.rmtree(trial.place.folder)


if __name__ == "__main__":
    main()
