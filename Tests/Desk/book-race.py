"""Many clients, each a process of its own, book one calendar full on one SQLite file, with retries of the same key,
cancellations and changes among them. Then the journal is read: no slot over capacity at any prefix, no refusal while
there was room, one appointment for each key, every answer kept.

    python3 Tests/Desk/book-race.py .build/release/guidepost --clients 64 --slots 1000
"""

import argparse
import random
import shutil
import threading
from collections import Counter

from desk_proof import Client, Place, slot


class Race:
    def __init__(self, place, slots, seed):
        self.place, self.slots, self.seed = place, slots, seed
        self.lock = threading.Lock()
        self.full, self.answers, self.refusals = set(), {}, []
        self.counts = Counter()

    def note(self, key, answer):
        """Every answer to a key must be the first one again."""
        with self.lock:
            first = self.answers.setdefault(key, answer["reference"])
            assert first == answer["reference"], f"{key} made {first} and {answer['reference']}"

    def ask(self, client, *words):
        """Where the file was busy for long the answer is unknown, so the same key is sent again."""
        answer = client.ask(*words)
        while "trouble" in answer:
            self.counts["busy"] += 1
            answer = client.ask(*words)
        return answer

    def book(self, client, key, number, tries=1):
        """The reference, or None. Sent `tries` times, as by somebody who lost the answers."""
        for _ in range(tries):
            answer = self.ask(client, "book", "visit", slot(number), "--key", key)
            self.counts["commands"] += 1
            if "refused" in answer:
                assert "taken" in answer["refused"], answer
                with self.lock:
                    self.full.add(number)
                    self.refusals.append((number, answer["version"]))
                return None
            self.note(key, answer["result"])
        return answer["result"]["reference"]

    def run(self, name):
        chance = random.Random(self.seed * 1000 + name)
        client = Client(self.place)
        for number in chance.sample(range(self.slots), self.slots):
            with self.lock:
                if number in self.full:
                    continue
            key = f"k{name}-{number}"
            reference = self.book(client, key, number, tries=chance.choice([1, 1, 1, 2, 3]))
            if reference and chance.random() < 0.05:
                self.give_up(client, reference, number)
            elif reference and chance.random() < 0.05:
                self.move(client, reference, number, chance.randrange(self.slots))
            elif self.answers and chance.random() < 0.05:
                self.repeat_of_another(client, chance)
        assert client.end() == 0

    def give_up(self, client, reference, number):
        for _ in range(2):
            answer = self.ask(client, "cancel", reference, "--key", f"cancel-{reference}")
            assert "result" in answer, answer
        with self.lock:
            self.full.discard(number)
        self.counts["cancelled"] += 1

    def move(self, client, reference, number, target):
        answer = self.ask(client, "change", reference, slot(target), "--key", f"move-{reference}")
        if "result" in answer:
            with self.lock:
                self.full.discard(number)
            self.counts["moved"] += 1
        elif "taken" in answer["refused"]:
            with self.lock:
                self.refusals.append((target, answer["version"]))

    def repeat_of_another(self, client, chance):
        """A retry that reaches another process: the same key, sent by somebody else."""
        with self.lock:
            key = chance.choice(list(self.answers))
        answer = self.ask(client, "book", "visit", slot(int(key.split("-")[1])), "--key", key)
        if "result" in answer:
            self.note(key, answer["result"])
            self.counts["repeated elsewhere"] += 1


def check(race, capacity):
    """Folds the journal naively."""
    taken, most = Counter(), Counter()
    places, keys = {}, {}
    for event in race.place.events():
        kind = event["type"]
        if kind == "appointment-booked":
            assert event["reference"] not in places, "a reference was given twice"
            assert keys.setdefault(event["key"], event["reference"]) == event["reference"], "a key booked twice"
            places[event["reference"]] = event["start"]
            taken[event["start"]] += 1
        elif kind == "appointment-changed":
            taken[places[event["reference"]]] -= 1
            places[event["reference"]] = event["start"]
            taken[event["start"]] += 1
        elif kind == "appointment-cancelled":
            taken[places[event["reference"]]] -= 1
        if "start" in event:
            most[event["start"]] = max(most[event["start"]], taken[event["start"]])
    over = [start for start, count in most.items() if count > capacity]
    assert not over, f"{len(over)} slots were over capacity"
    for key, reference in race.answers.items():
        assert keys.get(f"book/{key}") == reference, f"the answer to {key} is not in the journal"
    return taken, false_refusals(race, capacity)


def false_refusals(race, capacity):
    """Refusals at whose version of the desk the slot was not full."""
    events = race.place.events()
    wanted = {}
    for number, version in race.refusals:
        wanted.setdefault(version, []).append(number)
    taken, places, false = Counter(), {}, 0
    for version in range(len(events) + 1):
        if version > 0:
            event = events[version - 1]
            if event["type"] in ("appointment-changed", "appointment-cancelled"):
                taken[places[event["reference"]]] -= 1
            if "start" in event:
                places[event["reference"]] = event["start"]
                taken[event["start"]] += 1
        for number in wanted.get(version, []):
            start = int(slot(number).split("@")[1]) * 1000
            false += taken[start] < capacity
    return false


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("guidepost")
    options.add_argument("--clients", type=int, default=64)
    options.add_argument("--slots", type=int, default=1000)
    options.add_argument("--capacity", type=int, default=2)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    place = Place(options.guidepost, options.capacity)
    race = Race(place, options.slots, options.seed)
    failures = []

    def attempt(name):
        try:
            race.run(name)
        except BaseException as error:  # noqa: BLE001  A thread's failure is the proof's.
            failures.append(f"client {name}: {error!r}")

    threads = [threading.Thread(target=attempt, args=(name,)) for name in range(options.clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures, "\n".join(failures)
    # What was cancelled late is filled by one more client, who must find all of it.
    race.full.clear()
    last = Client(place)
    for number in range(options.slots):
        while race.book(last, f"k{options.clients}-{number}-{random.random()}", number):
            pass
    assert last.end() == 0
    taken, false = check(race, options.capacity)
    assert false == 0, f"{false} refusals while there was room"
    standing = sum(taken.values())
    assert standing == options.slots * options.capacity, f"{standing} stand"
    print(
        f"{options.clients} clients, {options.slots} slots of {options.capacity}: {standing} appointments stand, "
        f"0 over capacity at {len(place.events())} prefixes, 0 of {len(race.refusals)} refusals false; "
        + ", ".join(f"{count} {name}" for name, count in sorted(race.counts.items())))
    shutil.rmtree(place.folder)


if __name__ == "__main__":
    main()
