#!/usr/bin/env python3
"""Walks converted flows over the machine protocol and holds every move against the flows' own edges.

  walk-flows.py GUIDEPOST FOLDER [WALKS] [SEED]

FOLDER holds the guides and a truth.json with, per guide, its start and the exits of every step by option, kind or
branch. Prints the counts; exit 1 at the first difference.
"""
import json, os, random, re, subprocess, sys


class Protocol:
    def __init__(self, tool, folder):
        self.process = subprocess.Popen(
            [tool, "run", "--protocol", "jsonl", "--store", "none", "--desk", "host", "--project", folder],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")

    def send(self, **command):
        self.process.stdin.write(json.dumps(command) + "\n")
        self.process.stdin.flush()
        messages = []
        while True:
            message = json.loads(self.process.stdout.readline())
            messages.append(message)
            if message["type"] != "say":
                return messages


def expected(walk, step, said):
    """The steps passed without waiting from `step` on, and the step that waits."""
    seen = 0
    while walk[step]["kind"] == "goto" and seen <= 1000:
        said.append(step)
        step = walk[step]["next"]
        seen += 1
    return step if seen <= 1000 else None


def walk_once(protocol, name, guide, truth, rng, number, counts):
    walk, session = truth["walk"], f"w{number}"
    said = []
    here = expected(walk, truth["start"], said)
    messages = protocol.send(session=session, command="start", guide=guide, channel="test")
    for _ in range(60):
        passed = [m["step"] for m in messages if m["type"] == "say"]
        last = messages[-1]
        if here is None:
            assert last["type"] == "error", (name, "a loop without questions must be told of", last)
            counts["loops"] += 1
            return protocol.send(session=session, command="stop")
        assert passed == said, (name, here, passed, said, last)
        assert last.get("step") == here, (name, here, last)
        kind = walk[here]["kind"]
        said = []
        if kind == "outcome":
            assert last["type"] == "outcome", (name, here, last)
            counts["outcomes"] += 1
            return protocol.send(session=session, command="stop")
        if kind == "handoff":
            assert last["type"] == "handoff", (name, here, last)
            exits = walk[here]["exits"]
            if not exits or rng.random() < 0.3:
                messages = protocol.send(session=session, command="handoff", result="served")
                assert messages[-1]["type"] == "outcome" and messages[-1]["result"] == "handed-off", (name, messages)
                counts["handoffs"] += 1
                return protocol.send(session=session, command="stop")
            result = rng.choice(sorted(exits))
            here = expected(walk, exits[result], said)
            messages = protocol.send(session=session, command="handoff", result=result)
        elif kind == "field":
            assert last["kind"] == "field", (name, here, last)
            here = expected(walk, walk[here]["next"], said)
            messages = protocol.send(session=session, command="answer", value="an answer")
        else:
            assert last["kind"] == "choice", (name, here, last)
            options = walk[here]["options"]
            assert [o["id"] for o in last["options"]] == list(options), (name, here, last, options)
            option = rng.choice(list(options))
            counts["options"].add((name, here, option))
            here = expected(walk, options[option], said)
            messages = protocol.send(session=session, command="answer", value=option)
        counts["moves"] += 1
    protocol.send(session=session, command="stop")


def guide_id(folder, name):
    text = open(os.path.join(folder, name, "guide.xml"), encoding="utf-8").read()
    return re.search(r'<guide[^>]* id="([^"]*)"', text).group(1)


def main(tool, folder, walks="20", seed="1"):
    truth = json.load(open(os.path.join(folder, "truth.json")))
    rng = random.Random(int(seed))
    guides = {name: guide_id(folder, name) for name in truth}
    shared = Protocol(tool, folder)
    counts = {"moves": 0, "outcomes": 0, "handoffs": 0, "loops": 0, "options": set()}
    number = 0
    for name, facts in sorted(truth.items()):
        # Ids that the conversion cut to the same length cannot live in one project.
        is_unique = list(guides.values()).count(guides[name]) == 1
        protocol = shared if is_unique else Protocol(tool, os.path.join(folder, name))
        for _ in range(int(walks)):
            number += 1
            walk_once(protocol, name, guides[name], facts, rng, number, counts)
    print(f"{len(truth)} guides, {number} walks, {counts['moves']} moves along {len(counts['options'])} different options, "
          f"{counts['outcomes']} outcomes, {counts['handoffs']} hand-offs, {counts['loops']} loops without a question told of")


if __name__ == "__main__":
    main(*sys.argv[1:])
