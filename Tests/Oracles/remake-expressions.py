#!/usr/bin/env python3
"""Writes expressions.jsonl: random expressions with what a real XPath 2.0 engine (elementpath) makes of them.

    pip install elementpath==5.1.4 && python3 remake-expressions.py > expressions.jsonl

Each line is a request of `guidepost eval --protocol jsonl` with the expected answer under "want". Where the language
decides otherwise than XPath, the oracle is bent here, in one place each, and the decision is recorded in
Documentation/Decisions/0120-expressions-are-a-typed-subset-of-xpath.md.
"""
import decimal
import json
import math
import random
import sys
from decimal import Decimal

from elementpath import XPath2Parser, XPathContext
from elementpath.xpath1 import _xpath1_functions
from elementpath.datatypes import Date10, DateTime10, DayTimeDuration, Time

SEED = 20261201
COUNT = 4000
NOW = "2026-12-01T08:30:00Z"
decimal.getcontext().prec = 120
LEAST, MOST = -(2**63), 2**63 - 1


class Overflow(Exception):
    """A number that the language does not hold: an error there."""


def fits(value):
    """Decision 0120: integers have 64 bits, decimals 38 digits."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int) and not LEAST <= value <= MOST:
        raise Overflow
    if isinstance(value, Decimal):
        sign, digits, exponent = value.normalize().as_tuple()
        significand = int("".join(map(str, digits))) * 10 ** max(0, exponent)
        if significand >= 2**127 or exponent < -38:
            raise Overflow
        # There is one zero, not two.
        return value + 0
    return value


def bend(symbol, change):
    """Replaces what an operator or function of the oracle gives."""
    token = XPath2Parser.symbol_table[symbol]
    original = token.evaluate

    def evaluate(self, context=None):
        return change(original(self, context), self, context)

    token.evaluate = evaluate


def in_range(value, *_):
    """Decision 0120: years 1 to 9999; durations are whole microseconds in 64 bits."""
    if isinstance(value, (Date10, DateTime10)) and not 1 <= value.year <= 9999:
        raise Overflow
    if isinstance(value, DayTimeDuration):
        if not LEAST <= value.seconds * 10**6 <= MOST:
            raise Overflow
    return fits(value)


def quotient(value, *_):
    """Decision 0120: a division keeps 18 digits after the point, half to even."""
    if isinstance(value, Decimal):
        value = value.quantize(Decimal(1).scaleb(-18), rounding=decimal.ROUND_HALF_EVEN)
    return in_range(value)


def exact_number(value, *_):
    """Decision 0120: number() gives a decimal or empty, never a binary float."""
    if isinstance(value, float):
        if math.isnan(value):
            return []
        return Decimal(repr(value))
    return Decimal(int(value)) if isinstance(value, (bool, int)) else value


def unzoned(value, *_):
    """Decision 0120: a date or a time has no zone of its own."""
    if isinstance(value, (Date10, Time)):
        value = type(value).fromstring(str(value))
        value.tzinfo = None
    return value


def whole_quotient(self, context=None):
    """XPath 2.0, 3.4: arithmetic with an empty operand is empty; elementpath refuses that for idiv, and has -2 for
    -3 idiv 1."""
    left = list(self[0].select(context))
    right = list(self[1].select(context)) if left else []
    if left == [] or right == []:
        return []
    if not all(isinstance(item, (int, Decimal)) and not isinstance(item, bool) for item in left + right):
        raise TypeError
    return int((Decimal(left[0]) / Decimal(right[0])).to_integral_value(rounding=decimal.ROUND_DOWN))


def eager(test):
    """Every item is computed before any is counted: an error in one is never overlooked."""
    def select(self, context=None):
        yield test(list(self[0].select(context)))
    return select


def exact_delta(cls, delta):
    """elementpath writes the microseconds of a negative difference as if it were positive."""
    return cls(seconds=delta.days * 86400 + delta.seconds + Decimal(delta.microseconds) / 10**6)


def rounded_duration(self, seconds=0):
    """Decision 0120: durations are whole microseconds, half up."""
    exact = Decimal(seconds) * 10**6
    exact_duration(self, Decimal(math.floor(exact + Decimal("0.5"))) / 10**6)


exact_duration = DayTimeDuration.__init__
DayTimeDuration.__init__ = rounded_duration
DayTimeDuration.fromtimedelta = classmethod(exact_delta)



def remainder(original):
    """XPath 2.0, 6.2.6: a = (a idiv b) * b + (a mod b); elementpath has 2 for 10 mod -3."""
    def evaluate(self, context=None):
        value = original(self, context)
        if value == [] or isinstance(value, float):
            return value
        left, right = [Decimal(operand.evaluate(context)) for operand in self]
        exact = left - right * (left / right).to_integral_value(rounding=decimal.ROUND_DOWN)
        return int(exact) if isinstance(value, int) else exact
    return evaluate


def wrap_around(original):
    """elementpath cannot move a time by more than Python's calendar holds."""
    def move(self, other):
        if not isinstance(other, DayTimeDuration):
            return original(self, other)
        return original(self, DayTimeDuration(seconds=other.seconds % 86400))
    return move


# elementpath rounds the positions of substring half to even, XPath's round is half up.
_xpath1_functions.round = lambda number: math.floor(Decimal(number) + Decimal("0.5"))
Time.__add__, Time.__sub__ = wrap_around(Time.__add__), wrap_around(Time.__sub__)
modulo = XPath2Parser.symbol_table["mod"]
modulo.evaluate = remainder(modulo.evaluate)
XPath2Parser.symbol_table["idiv"].evaluate = whole_quotient
XPath2Parser.symbol_table["exists"].select = eager(lambda items: items != [])
XPath2Parser.symbol_table["empty"].select = eager(lambda items: items == [])

for operator in ["+", "-", "*", "idiv", "mod"]:
    bend(operator, in_range)
for function in ["date", "time", "current-date"]:
    bend(function, unzoned)
for function in ["sum", "abs", "integer"]:
    bend(function, lambda value, *_: fits(value))
bend("div", quotient)
bend("number", exact_number)

# ---------------------------------------------------------------------------------------------------------------

VARS = {
    "i": ("integer", "7"), "j": ("integer", "-3"), "big": ("integer", "9223372036854775807"), "n0": ("integer", "0"),
    "p": ("decimal", "19.99"), "q": ("decimal", "-0.125"), "r": ("decimal", "2.50"),
    "t": ("text", "Straße 12"), "e": ("text", ""), "z": ("text", "gold"), "w": ("text", "  two  words "),
    "b": ("boolean", "true"), "f": ("boolean", "false"),
    "d": ("date", "2026-12-01"), "leap": ("date", "2024-02-29"), "tm": ("time", "08:30:00"),
    "dt": ("dateTime", "2026-12-01T08:00:00"), "dz": ("dateTime", "2026-12-01T08:00:00+02:00"),
    "du": ("duration", "P1DT2H"), "du2": ("duration", "-PT90S"),
    "plan": ("choice", "silver"), "l": ("list", ["gold", "silver", "gold"]), "l0": ("list", []),
    "ui": ("integer", None), "up": ("decimal", None), "ut": ("text", None), "ub": ("boolean", None),
    "ud": ("date", None), "udt": ("dateTime", None), "udu": ("duration", None),
}
TEXTS = ["", "a", "gold", "silver", "Gold", "abcabc", "it's", "Straße", "naïve", "日本語", "👍🏽ok", "e\u0301", "é", " x  y ",
         "10", "2.50", "-7", "abc", "12 34 56", "\tq\n", "ÀÉ", "a.b*c", "$1", "Z", "true", " 3 ", "ﬁ", "\U0001F600"]
INTEGERS = ["0", "1", "2", "3", "5", "7", "10", "12", "100", "365", "4611686018427387904", "9223372036854775807"]
DECIMALS = ["0.5", "1.5", "2.50", ".25", "100.00", "0.001", "3.", "12345678901234567.89", "0.1", "2.2", "99999999999999999999.5",
            "0.000000000000000001", "1.005"]
DATES = ["2026-12-01", "2024-02-29", "1999-12-31", "2000-01-01", "1970-01-01", "2026-01-31", "0001-01-01", "9999-12-31"]
TIMES = ["00:00:00", "08:30:00", "23:59:59", "12:00:00.5", "24:00:00"]
DATETIMES = ["2026-12-01T08:00:00", "2026-12-01T08:00:00Z", "2026-12-01T08:00:00+02:00", "2024-02-29T23:59:59.25",
             "1999-12-31T24:00:00", "2026-06-30T12:00:00-05:30"]
DURATIONS = ["P1D", "PT20M", "P30D", "-P1DT12H", "PT0S", "PT1H30M", "PT0.5S", "P1DT1H1M1.25S", "PT36H"]
PATTERNS = ["a", "b+", "[0-9]+", "^a", "c$", "a|b", "(a)(b)", "[a-c]{2}", "\\d", "\\s+", "[^a-z]", "\\p{L}+", "\\p{Lu}", "a.c",
            "^$", "(a|ab)(c|bcd)?", "x*", "[a-z-[aeiou]]+", "\\w+", "\\.", "a{2,}", "(a+)+b", "^[A-Z]{2} ?[0-9]{1,3}$", "b??c",
            "[\\d ]+", "\\S", "o{1,2}", "é", "\\$", "[\\-a]", "(b|c)+?", "(a*)*b", ".", "\\p{Nd}{2}"]
REPLACEMENTS = ["", "-", "[$0]", "$1$2", "\\$", "\\\\", "x$1", "$12", "é"]
BAD_PATTERNS = ["(", "[a", "a{2", "*a", "[z-a]", "\\q", "a)"]
RELATIONS = ["=", "!=", "<", "<=", ">", ">="]
VALUE_RELATIONS = ["eq", "ne", "lt", "le", "gt", "ge"]


class Maker:
    """Makes expressions by type, the way the language types them."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, items):
        return self.random.choice(items)

    def chance(self, share):
        return self.random.random() < share

    def var(self, *kinds):
        # An unset operand makes most things empty, so it is kept rare.
        is_set = self.chance(0.95)
        name = self.pick([n for n, (kind, value) in VARS.items() if kind in kinds and (value is not None) == is_set]
                         or [n for n, (kind, value) in VARS.items() if kind in kinds])
        return "$" + name

    def quoted(self, text):
        return "'" + text.replace("'", "''") + "'" if self.chance(0.7) else '"' + text.replace('"', '""') + '"'

    def make(self, kind, depth):
        if self.chance(0.01):
            return "()"
        if depth <= 0 or self.chance(0.15):
            return self.leaf(kind)
        if self.chance(0.08):
            return f"(if ({self.make('boolean', depth - 1)}) then {self.make(kind, depth - 1)} else {self.make(kind, depth - 1)})"
        return getattr(self, "make_" + kind)(depth - 1)

    def leaf(self, kind):
        if self.chance(0.45):
            kinds = {"text": ["text", "choice"]}.get(kind, [kind])
            return self.var(*kinds)
        literal = {
            "integer": lambda: self.pick(INTEGERS), "decimal": lambda: self.pick(DECIMALS),
            "text": lambda: self.quoted(self.pick(TEXTS)), "boolean": lambda: self.pick(["true()", "false()"]),
            "date": lambda: f"xs:date('{self.pick(DATES)}')" if self.chance(0.9) else "current-date()", "time": lambda: f"xs:time('{self.pick(TIMES)}')",
            "dateTime": lambda: f"xs:dateTime('{self.pick(DATETIMES)}')",
            "duration": lambda: f"xs:dayTimeDuration('{self.pick(DURATIONS)}')",
        }
        return literal[kind]()

    def number(self, depth):
        return self.make(self.pick(["integer", "decimal"]), depth)

    def operand(self, text):
        return f"({text})" if self.chance(0.6) or text.startswith("-") else text

    def binary(self, left, operator, right):
        space = "" if operator in "+*=<><=>=!=" and self.chance(0.2) else " "
        return f"{self.operand(left)}{space}{operator}{space}{self.operand(right)}"

    def group(self, text):
        return f"({text})"

    def make_integer(self, depth):
        way = self.random.randrange(16)
        if way < 5:
            return self.group(self.binary(self.make("integer", depth), self.pick(["+", "-", "*", "mod"]), self.make("integer", depth)))
        if way < 7:
            return self.group(self.binary(self.number(depth), "idiv", self.number(depth)))
        if way == 7:
            return self.group("-" * self.random.randint(1, 3) + self.group(self.make("integer", depth)))
        if way == 8:
            return f"{self.pick(['abs', 'round', 'floor', 'ceiling'])}({self.make('integer', depth)})"
        if way == 9:
            return f"count({self.list(self.pick(['integer', 'text', 'date', 'boolean']), depth)})"
        if way == 10:
            return f"string-length({self.make('text', depth)})"
        if way == 11:
            return f"{self.pick(['sum', 'min', 'max'])}({self.list('integer', depth)})"
        if way == 12:
            return f"days-from-duration({self.make('duration', depth)})"
        if way == 13:
            return f"{self.pick(['year', 'month', 'day'])}-from-date({self.make('date', depth)})"
        if way == 14:
            return f"xs:integer({self.make(self.pick(['decimal', 'integer']), depth)})"
        return f"xs:integer('{self.pick(INTEGERS)}')"

    def make_decimal(self, depth):
        way = self.random.randrange(13)
        if way < 5:
            left, right = self.pick([("decimal", "decimal"), ("decimal", "integer"), ("integer", "decimal")])
            return self.group(self.binary(self.make(left, depth), self.pick(["+", "-", "*", "mod"]), self.make(right, depth)))
        if way < 8:
            return self.group(self.binary(self.number(depth), "div", self.number(depth)))
        if way == 8:
            return f"{self.pick(['abs', 'round', 'floor', 'ceiling'])}({self.make('decimal', depth)})"
        if way == 9:
            return "number(" + self.pick([self.quoted(self.pick(TEXTS)), self.pick(["$i", "$q", "$r", "$b", "$ut", "'1.25'", "' -4 '"])]) + ")"
        if way == 10:
            return f"{self.pick(['sum', 'min', 'max'])}({self.list('decimal', depth)})"
        if way == 11:
            return self.group("-" + self.group(self.make("decimal", depth)))
        return self.group(self.binary(self.make("duration", depth), "div", self.make("duration", depth)))

    def make_text(self, depth):
        way = self.random.randrange(12)
        if way < 2:
            kinds = ["text", "integer", "decimal", "boolean", "date", "duration", "time"]
            return "concat(" + ", ".join(self.make(self.pick(kinds), depth) for _ in range(self.random.randint(2, 3))) + ")"
        if way < 4:
            start, length = self.number(depth), self.number(depth)
            return f"substring({self.make('text', depth)}, {start}" + (f", {length})" if self.chance(0.6) else ")")
        if way == 4:
            return f"upper-case({self.make('text', depth)})"
        if way == 5:
            return f"lower-case({self.make('text', depth)})"
        if way == 6:
            return f"normalize-space({self.make('text', depth)})"
        if way == 7:
            kinds = ["text", "integer", "decimal", "boolean", "date", "time", "dateTime", "duration"]
            return f"string({self.make(self.pick(kinds), depth)})"
        if way == 8:
            return f"string-join({self.list('text', depth)}, {self.make('text', depth)})"
        if way == 9:
            return f"encode-for-uri({self.make('text', depth)})"
        if way == 10:
            # A group that the pattern lacks is empty in XPath 2.0 (7.6.3); elementpath keeps $1 as text.
            pattern = self.pick(PATTERNS)
            fitting = [r for r in REPLACEMENTS if pattern.count("(") >= (2 if "$1$2" in r else 1 if "$1" in r else 0)]
            return f"replace({self.make('text', depth)}, {self.quoted(pattern)}, {self.quoted(self.pick(fitting))})"
        return f"{self.pick(['min', 'max'])}({self.list('text', depth)})"

    def make_boolean(self, depth):
        way = self.random.randrange(16)
        kind = self.pick(["integer", "decimal", "text", "boolean", "date", "time", "dateTime", "duration"])
        other = self.pick(["integer", "decimal"]) if kind in ["integer", "decimal"] else kind
        if way < 4:
            left = self.list(kind, depth) if self.chance(0.3) else self.make(kind, depth)
            right = self.list(other, depth) if self.chance(0.3) else self.make(other, depth)
            return self.group(self.binary(left, self.pick(RELATIONS), right))
        if way < 7:
            return self.group(self.binary(self.make(kind, depth), self.pick(VALUE_RELATIONS), self.make(other, depth)))
        if way < 10:
            return self.group(self.binary(self.make("boolean", depth), self.pick(["and", "or"]), self.make("boolean", depth)))
        if way == 10:
            return f"not({self.make('boolean', depth)})"
        if way < 13:
            return f"{self.pick(['contains', 'starts-with', 'ends-with'])}({self.make('text', depth)}, {self.make('text', depth)})"
        if way == 13:
            return f"matches({self.make('text', depth)}, {self.quoted(self.pick(PATTERNS))})"
        return f"{self.pick(['empty', 'exists'])}({self.list(kind, depth) if self.chance(0.5) else self.make(kind, depth)})"

    def make_date(self, depth):
        way = self.random.randrange(6)
        if way < 3:
            return self.group(self.binary(self.make("date", depth), self.pick(["+", "-"]), self.make("duration", depth)))
        if way == 3:
            return f"xs:date({self.make(self.pick(['date', 'dateTime']), depth)})"
        return f"{self.pick(['min', 'max'])}({self.list('date', depth)})"

    def make_time(self, depth):
        if self.chance(0.7):
            return self.group(self.binary(self.make("time", depth), self.pick(["+", "-"]), self.make("duration", depth)))
        return f"{self.pick(['min', 'max'])}({self.list('time', depth)})"

    def make_dateTime(self, depth):
        way = self.random.randrange(5)
        if way < 3:
            return self.group(self.binary(self.make("dateTime", depth), self.pick(["+", "-"]), self.make("duration", depth)))
        if way == 3:
            return f"xs:dateTime({self.make(self.pick(['date', 'dateTime']), depth)})"
        return f"{self.pick(['min', 'max'])}({self.list('dateTime', depth)})"

    def make_duration(self, depth):
        way = self.random.randrange(9)
        if way < 3:
            kind = self.pick(["date", "dateTime", "time"])
            return self.group(self.binary(self.make(kind, depth), "-", self.make(kind, depth)))
        if way < 5:
            return self.group(self.binary(self.make("duration", depth), self.pick(["+", "-"]), self.make("duration", depth)))
        if way < 7:
            factor = self.pick(["2", "3", "0.5", "1.5", "$i", "$r", "$ui", "10"])
            if self.chance(0.5):
                return self.group(self.binary(self.make("duration", depth), self.pick(["*", "div"]), factor))
            return self.group(self.binary(factor, "*", self.make("duration", depth)))
        if way == 7:
            return f"xs:dayTimeDuration({self.make('duration', depth)})"
        return f"{self.pick(['min', 'max'])}({self.list('duration', depth)})"

    def list(self, kind, depth):
        way = self.random.randrange(8)
        if kind == "text" and way < 3:
            return self.var("list")
        if kind == "integer" and way < 2:
            low = self.pick(["1", "$i", "-2", "$ui", "5"])
            return f"({low} to {self.pick(['3', '$i', '10', '0', '$j'])})"
        if way == 3 and depth > 0:
            return f"distinct-values({self.list(kind, depth - 1)})"
        kinds = ["integer", "decimal"] if kind == "decimal" else [kind]
        items = [self.make(self.pick(kinds), depth - 1) for _ in range(self.random.randint(1, 4))]
        return "(" + ", ".join(items) + ")"

    def wrong(self):
        """Something that is no expression, or that cannot have a value."""
        kinds = ["integer", "decimal", "text", "boolean", "date", "time", "dateTime", "duration"]
        way = self.random.randrange(12)
        one, other = self.random.sample(kinds, 2)
        if way < 3:
            # elementpath adds a duration to a date and time, but not a date and time to a duration.
            operators = ["-", "div", "idiv", "mod"] if one == "duration" else ["+", "-", "*", "div", "idiv", "mod"]
            return self.binary(self.leaf(one), self.pick(operators), self.leaf(other))
        if way < 6:
            return self.binary(self.leaf(one), self.pick(RELATIONS + VALUE_RELATIONS), self.leaf(other))
        if way == 6:
            return f"{self.pick(['contains', 'starts-with', 'ends-with'])}({self.leaf(one)}, {self.leaf(other)})"
        if way == 7:
            return f"matches('abc', '{self.pick(BAD_PATTERNS)}')"
        if way == 8:
            bad = self.pick(["", "2026-13-01", "2026-02-29", "1", "08:61:00", "P1Y", "PT", "P", "2026-12-01T25:00:00", "x", "26-1-1", "P1H"])
            return f"xs:{self.pick(['date', 'time', 'dateTime', 'dayTimeDuration', 'integer'])}('{bad}')"
        if way == 9:
            return self.pick(["contans('a', 'b')", "$missing + 1", "concat('a')", "not()", "substring('a')", "true(1)", "count()", "count(1, 2)",
                              "substring('abc', ())", "string-join(('a', 'b'), ())", "replace('a', 'x*', 'b')", "replace('a', 'a', '$')",
                              "replace('a', 'a', '\\')", "(1, 2) + 1", "('a', 'b') eq 'a'", "abs('a')", "sum(('a', 'b'))", "upper-case(1)"])
        broken = list(self.make(self.pick(kinds), 2))
        for _ in range(self.random.randint(1, 2)):
            place = self.random.randrange(len(broken))
            edit = self.random.randrange(3)
            if edit == 0 and len(broken) > 1:
                del broken[place]
            elif edit == 1:
                broken.insert(place, self.pick(list("()',\"+*<=;#~$")))
            else:
                broken[place] = self.pick(list("()',\"+*<=;#~$"))
        return "".join(broken)


def bound():
    """The variables as the oracle takes them."""
    reading = {
        "integer": int, "decimal": Decimal, "text": str, "choice": str, "boolean": lambda text: text == "true",
        "date": Date10.fromstring, "time": Time.fromstring, "dateTime": DateTime10.fromstring,
        "duration": DayTimeDuration.fromstring, "list": list,
    }
    return {name: [] if value is None else reading[kind](value) for name, (kind, value) in VARS.items()}


def ask(expression, variables):
    parser = XPath2Parser()
    context = XPathContext(root=None, item=1, variables=variables, current_dt=DateTime10.fromstring(NOW))
    return list(parser.parse(expression).select(context))


def name_and_text(item):
    if isinstance(item, bool):
        return "boolean", item
    if isinstance(item, int):
        return "integer", str(fits(item))
    if isinstance(item, Decimal):
        fits(item)
        text = format(item.normalize(), "f")
        return "decimal", "0" if text in ("-0", "0") else text
    if isinstance(item, str):
        return "text", item
    for kind, name in [(DateTime10, "dateTime"), (Date10, "date"), (Time, "time"), (DayTimeDuration, "duration")]:
        if isinstance(item, kind):
            return name, str(item)
    raise TypeError(type(item))


def want(expression, variables):
    try:
        items = [name_and_text(item) for item in ask(expression, variables)]
    except RecursionError:
        raise
    except Exception:
        return {"error": True}
    if not items:
        return {"type": "empty", "value": None}
    if len(items) == 1:
        return {"type": items[0][0], "value": items[0][1]}
    return {"type": "list", "value": [text for _, text in items]}


def main():
    maker = Maker(SEED)
    variables = bound()
    kinds = ["integer", "decimal", "text", "boolean", "date", "time", "dateTime", "duration"]
    written = set()
    while len(written) < COUNT:
        is_wrong = maker.chance(0.12)
        expression = maker.wrong() if is_wrong else maker.make(maker.pick(kinds), maker.random.randint(1, 4))
        if expression in written or len(expression) > 400:
            continue
        answer = want(expression, variables)
        if is_wrong and "error" not in answer:
            continue
        written.add(expression)
        used = {name for name in VARS if "$" + name in expression}
        line = {"expr": expression, "now": NOW,
                "vars": {n: VARS[n][1] for n in VARS if n in used and VARS[n][1] is not None},
                "types": {n: VARS[n][0] for n in VARS if n in used}, "want": answer}
        print(json.dumps(line, ensure_ascii=False))


main()
