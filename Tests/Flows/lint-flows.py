#!/usr/bin/env python3
"""Holds what lint says of converted flows against facts found out without it.

  lint-flows.py GUIDEPOST FOLDER [ROUNDS] [SEED]

FOLDER holds the guides and a truth.json with, per guide, its unreachable steps, those that cannot reach an ending,
unknown targets and steps that lead to themselves. Then, ROUNDS times, every guide is damaged at random (links turned
to other steps, to their own step and to steps that do not exist; endings removed), its facts are computed from the
XML with a graph search of this script's own, and compared again. Prints the counts; exit 1 at a difference.
"""
import collections
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

RULES = {
    "unreachable": "unreachable-step", "noExit": "no-path-to-outcome", "unknown": "unknown-step",
    "selfLoops": "self-loop"}
SPACE = "{urn:guidepost:1}"
STEPS = ("step", "handoff", "outcome")


def found(tool, folder):
    """What lint says, by file and kind of fact: the steps, or for `unknown` the missing ids."""
    run = subprocess.run(
        [tool, "lint", "--format", "json", "--fail-on", "never"] + [
            word for rule in RULES.values() for word in ("--select", rule)],
        capture_output=True, text=True, cwd=folder)
    assert run.returncode == 0, (run.returncode, run.stderr)
    facts = collections.defaultdict(set)
    for finding in json.loads(run.stdout)["findings"]:
        kind = next(kind for kind, rule in RULES.items() if rule == finding["rule"])
        name = finding["subject"] if kind == "unknown" else finding["step"]
        facts[os.path.realpath(os.path.join(folder, finding["file"])), kind].add(name)
    return facts


def compare(tool, folder, truth, counts):
    facts = found(tool, folder)
    for name, expected in sorted(truth.items()):
        path = os.path.realpath(os.path.join(folder, name, "guide.xml"))
        for kind in RULES:
            said, true = facts[path, kind], set(expected[kind])
            if said != true:
                sys.exit(f"{name}: {kind}: said and not true {sorted(said - true)}, true and not said {sorted(true - said)}")
            counts[kind] += len(true)


def links(root):
    """Each step with the elements that lead on from it."""
    return {
        step.get("id"): [element for element in step.iter() if element.get("next") is not None]
        for step in root if step.tag.removeprefix(SPACE) in STEPS}


def reach(edges, starts):
    seen, todo = set(starts), list(starts)
    while todo:
        for on in edges.get(todo.pop(), ()):
            if on not in seen:
                seen.add(on)
                todo.append(on)
    return seen


def facts_of(root):
    ways = {step: [element.get("next") for element in elements] for step, elements in links(root).items()}
    back = collections.defaultdict(list)
    for step, targets in ways.items():
        for target in targets:
            back[target].append(step)
    missing = {target for targets in ways.values() for target in targets if target not in ways}
    ends = [step.get("id") for step in root if step.tag.removeprefix(SPACE) in ("handoff", "outcome")]
    return {
        "unreachable": set(ways) - reach(ways, [root.get("start")]),
        # A target that is missing is a fault of its own, and no trap besides.
        "noExit": set(ways) - reach(back, ends + sorted(missing)),
        "unknown": missing,
        # A step that asks nothing and leads to itself is a spin, which is another rule's.
        "selfLoops": {
            step for step, elements in links(root).items() for element in elements
            if element.get("next") == step and element.tag.removeprefix(SPACE) in ("option", "field")}}


def damage(root, rng):
    ways = links(root)
    steps = sorted(ways)
    for _ in range(rng.randint(1, 4)):
        step = rng.choice(steps)
        if not ways[step]:
            continue
        target = rng.choice(["elsewhere", "itself", "nowhere"])
        to = {"elsewhere": rng.choice(steps), "itself": step, "nowhere": f"lost-{rng.randint(1, 9)}"}[target]
        rng.choice(ways[step]).set("next", to)
    # A guide that loses its endings traps its customers.
    endings = [step for step in root if step.tag.removeprefix(SPACE) in ("handoff", "outcome")]
    if rng.random() < 0.4:
        for ending in endings:
            for element in [element for element in root.iter() if element.get("next") == ending.get("id")]:
                element.set("next", rng.choice(steps))


def damaged(folder, names, rng, target):
    truth = {}
    for number, name in enumerate(names):
        path = os.path.join(folder, name, "guide.xml")
        ElementTree.register_namespace("", "urn:guidepost:1")
        tree = ElementTree.parse(path)
        damage(tree.getroot(), rng)
        # Ids that the conversion cut to the same length cannot live in one project.
        tree.getroot().set("id", f"flow-{number}")
        os.makedirs(os.path.join(target, name))
        tree.write(os.path.join(target, name, "guide.xml"), encoding="UTF-8", xml_declaration=True)
        truth[name] = facts_of(tree.getroot())
    return truth


def main(tool, folder, rounds="3", seed="1"):
    # Lint names files as they are seen from where it runs, which is the folder.
    tool = os.path.abspath(tool)
    with open(os.path.join(folder, "truth.json"), encoding="utf-8") as file:
        truth = json.load(file)
    rng = random.Random(int(seed))
    counts = collections.Counter()
    compare(tool, folder, truth, counts)
    print(f"{len(truth)} guides as they are: " + ", ".join(f"{counts[kind]} {rule}" for kind, rule in RULES.items()))
    counts.clear()
    for _ in range(int(rounds)):
        with tempfile.TemporaryDirectory() as target:
            compare(tool, target, damaged(folder, truth, rng, target), counts)
    print(f"{len(truth) * int(rounds)} damaged guides: " + ", ".join(f"{counts[kind]} {rule}" for kind, rule in RULES.items()))
    print("no difference")


if __name__ == "__main__":
    main(*sys.argv[1:])
