#!/usr/bin/env python3
"""Damages guides at random, by bytes and by elements, and lints them with the real program, many files at a time.

  fuzz-lint.py GUIDEPOST [--seconds 60] [--seed 1] [--files 30]

Fails where the program crashes, hangs, gives an exit code it should not give, writes reports that cannot be read, names
places that are not there, or where a second --fix changes what the first one left. Prints counts and the largest memory
in relation to the files. A failing folder is kept and named.
"""
import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import xml.dom.minidom

HERE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SPECIAL = [b"<", b">", b"&", b"\"", b"'", b"]]>", b"<!--", b"-->", b"<![CDATA[", b"<?x ?>", b"\0", b"\xff", b"\xc2\x9b",
           b"\xe2\x80\xae", b"\xe2\x80\x8b", b"\xef\xbb\xbf", b"&#x0;", b"&#155;", b"&lt;", b"&x;", b"<!DOCTYPE g>", b"{",
           b"}", b"$", b"\r", b"\n", b"\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd", b"<!-- guidepost-disable-next x: y -->"]
VALUES = ["", " ", "x" * 20000, "$a", "$", "((((((((", "1 div 0", "{{{", "-1", "99999999999999999999", "0.0000001",
          "[a-z]{1,99999}", "(a+)+$", "((((a?){30}){30}){30})", "\\", "PT0S", "P999999D", "2026-02-30", "24:00", "en", "ö",
          "1 to 1000000", "if (", "not(not(not($x)))", "javascript:alert(1)", "https://a.example/{$x}", "mon mon mon", "true"]


def corpus():
    texts = []
    for folder, _, names in os.walk(os.path.join(HERE, "Guides")):
        for name in sorted(names):
            if name.endswith(".xml") and name != "guidepost.xml" and "walks" not in folder:
                with open(os.path.join(folder, name), "rb") as file:
                    texts.append(file.read())
    with open(os.path.join(HERE, "Documentation", "Rules.md"), encoding="utf-8") as file:
        texts += [text.encode() for text in re.findall(r"```xml\n(.*?)```", file.read(), re.S)]
    return texts


def by_bytes(data, others, chance):
    for _ in range(chance.randint(1, 8)):
        place = chance.randint(0, len(data))
        length = chance.choice([1, 1, 2, 5, 50, 500])
        kind = chance.randint(0, 6)
        if kind == 0:
            data = data[:place] + data[place + length:]
        elif kind == 1:
            data = data[:place] + chance.choice(SPECIAL) + data[place:]
        elif kind == 2:
            data = data[:place] + data[place:place + length] * chance.randint(2, 20) + data[place + length:]
        elif kind == 3:
            data = data[:place] + bytes(chance.randrange(256) for _ in range(chance.randint(1, 4))) + data[place + 1:]
        elif kind == 4 and chance.random() < 0.2:
            data = data[:place]
        elif kind == 5:
            other = chance.choice(others)
            start = chance.randint(0, len(other))
            data = data[:place] + other[start:start + chance.choice([20, 200, 2000])] + data[place:]
        elif kind == 6 and data:
            place = min(place, len(data) - 1)
            data = data[:place] + bytes([data[place] ^ 1 << chance.randint(0, 7)]) + data[place + 1:]
    return data


def by_elements(data, others, chance):
    try:
        document = xml.dom.minidom.parseString(data)
    except Exception:
        return by_bytes(data, others, chance)
    for _ in range(chance.randint(1, 12)):
        elements = document.getElementsByTagName("*")
        element = chance.choice(elements)
        attributes = list(element.attributes.keys())
        kind = chance.randint(0, 9)
        if kind == 0 and element.parentNode is not document:
            element.parentNode.removeChild(element)
        elif kind == 1 and element.parentNode is not document:
            for _ in range(chance.choice([1, 1, 1, 30])):
                element.parentNode.insertBefore(element.cloneNode(True), element)
        elif kind == 2 and attributes:
            element.removeAttribute(chance.choice(attributes))
        elif kind == 3 and attributes:
            element.setAttribute(chance.choice(attributes), chance.choice(VALUES))
        elif kind == 4 and attributes:
            other = chance.choice(elements)
            values = [value for _, value in other.attributes.items()] or [""]
            element.setAttribute(chance.choice(attributes), chance.choice(values))
        elif kind == 5:
            steps = [e.getAttribute("id") for e in document.documentElement.childNodes if e.nodeType == 1]
            linked = [e for e in elements if e.hasAttribute("next")]
            for link in linked if chance.random() < 0.1 else linked and [chance.choice(linked)]:
                link.setAttribute("next", chance.choice(steps or ["x"]))
        elif kind == 6 and element is not document.documentElement:
            other = chance.choice(elements)
            try:
                other.appendChild(element)
            except Exception:
                pass
        elif kind == 7:
            element.appendChild(document.createTextNode(chance.choice(VALUES)))
        elif kind == 8:
            deep = element
            for _ in range(chance.choice([2, 70])):
                deep = deep.appendChild(document.createElement(chance.choice(["step", "em", "choice", "x"])))
        elif kind == 9 and attributes:
            name = chance.choice(attributes)
            value = element.getAttribute(name)
            place = chance.randint(0, len(value))
            element.setAttribute(name, value[:place] + chance.choice("abcxyz-_ $('1") + value[place + 1:])
    return document.toxml().encode()


def run(words, folder, limit):
    """Exit code, what was said, seconds, and the largest memory in bytes; exit code nil after a hang."""
    start = time.monotonic()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(words, cwd=folder, stdout=said, stderr=said)
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() - start > limit:
                process.kill()
                _, status, usage = os.wait4(process.pid, 0)
                process.returncode = -9
                return None, "", limit, usage.ru_maxrss * 1024
            time.sleep(0.005)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        return process.returncode, said.read().decode(errors="replace"), time.monotonic() - start, usage.ru_maxrss * 1024


def check_places(report, folder):
    for finding in report["findings"]:
        path = os.path.join(folder, finding["file"])
        if not os.path.exists(path):
            return f"{finding['file']} is not there"
        with open(path, "rb") as file:
            lines = file.read().count(b"\n") + 1
        if not 1 <= finding["line"] <= finding["endLine"] <= lines or finding["column"] < 1:
            return f"no such place: {finding}"
    return None


class Failure(Exception):
    pass


def batch(tool, texts, chance, count, folder, counts):
    """One folder of damaged guides, linted and repaired."""
    size = 0
    for number in range(count):
        damage = by_bytes if chance.random() < 0.5 else by_elements
        data = damage(chance.choice(texts), texts, chance)
        # Guides of one project have ids of their own.
        data = re.sub(rb'(<guide\b[^>]*\bid=")[^"]*', rb"\g<1>g%d" % number, data, count=1)
        size += len(data)
        counts["by bytes" if damage is by_bytes else "by elements"] += 1
        with open(os.path.join(folder, f"f{number}.xml"), "wb") as file:
            file.write(data)
    formats = [f"--format={name}={name}.out" for name in ("json", "sarif", "github", "gitlab", "junit")]
    profile = chance.choice(["guide", "customer", "agent", "all"])
    code, said, seconds, memory = run(
        [tool, "lint", "--profile", profile, "--today", "2026-11-25", *formats, "."], folder, 60)
    counts["runs"] += 1
    counts["slowest"] = max(counts["slowest"], seconds)
    counts["memory"] = max(counts["memory"], memory / max(size, 1 << 20))
    if code not in (0, 1, 3) and not (code == 2 and "no guide" in said):
        raise Failure(f"exit {code}: {said[-400:]}")
    if code == 2:
        return
    for name in ("json", "sarif", "gitlab"):
        with open(os.path.join(folder, f"{name}.out"), encoding="utf-8") as file:
            report = json.load(file)
        if name == "json":
            problem = check_places(report, folder)
            counts["findings"] += len(report["findings"])
            if problem:
                raise Failure(problem)
    xml.dom.minidom.parse(os.path.join(folder, "junit.out"))
    if chance.random() < 0.2:
        repair(tool, folder, chance, counts)


def repair(tool, folder, chance, counts):
    words = [tool, "lint", "--fix", "--today", "2026-11-25", "--format", "json"] + chance.choice([[], ["--unsafe"]]) + ["."]
    code, said, _, _ = run(words, folder, 300)
    if code not in (0, 1, 3):
        raise Failure(f"--fix: exit {code}: {said[-400:]}")
    counts["repairs"] += int((re.search(r"(\d+) findings? repaired", said) or [0, 0])[1])
    code, said, _, _ = run(words, folder, 300)
    if "0 findings repaired in 0 files" not in said:
        raise Failure(f"--fix twice is not --fix once: {said[-400:]}")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("tool")
    arguments.add_argument("--seconds", type=float, default=60)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--files", type=int, default=30)
    options = arguments.parse_args()
    tool, texts = os.path.abspath(options.tool), corpus()
    counts = {"by bytes": 0, "by elements": 0, "runs": 0, "findings": 0, "repairs": 0, "slowest": 0, "memory": 0}
    end, seed, failures = time.monotonic() + options.seconds, options.seed, 0
    while time.monotonic() < end:
        folder = tempfile.mkdtemp(prefix=f"fuzz-{seed}-")
        try:
            batch(tool, texts, random.Random(seed), options.files, folder, counts)
            shutil.rmtree(folder)
        except Exception as failure:
            failures += 1
            print(f"seed {seed}, {folder}: {type(failure).__name__}: {failure}", flush=True)
        seed += 1
    print(f"seeds {options.seed} to {seed - 1}: {counts['by bytes']} files damaged by bytes, {counts['by elements']} by "
          f"elements, {counts['runs']} runs, {counts['findings']} findings, {counts['repairs']} repairs; slowest run "
          f"{counts['slowest']:.1f} s; memory at most {counts['memory']:.0f} times the files (or 1 MiB); {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
