"""How the benchmarks measure: ours and theirs in one run, turn by turn, the least of the repeats.

A time alone says something about the machine; a ratio taken in one run says something about the code.
Statements are text, as :mod:`timeit` likes them: a lambda would add its own call to both sides and shrink the
ratio.
"""

import platform
import subprocess
import sys
import timeit
import tracemalloc
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib import metadata
from typing import Any

REPEATS = 7
"""How often each side is timed; the least is kept, since noise only ever adds."""
LEAST_SECONDS = 0.05
"""How long one repeat runs at least, so that the clock's own step does not show."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the results: what was measured, against what, and whether the target is met."""

    name: str
    """What was measured."""
    ours: float
    """Our figure: seconds for one execution, or bytes."""
    theirs: float | None = None
    """The other's figure in the same unit; none for an absolute one."""
    peer: str = ""
    """Whom we are compared with."""
    target: str = ""
    """``">= 80"``: at least 80 times as quick as theirs. ``"<= 1.15"``: at most 1.15 times theirs.
    Without theirs: ``"<= 0.5"``, seconds (or bytes) at most."""
    unit: str = "s"
    """``"s"`` or ``"B"``."""

    @property
    def speedup(self) -> float | None:
        """How many times as quick (or as small) as theirs we are."""
        return None if self.theirs is None else self.theirs / self.ours

    @property
    def met(self) -> bool | None:
        """Whether the target is met; ``None`` where there is none."""
        if not self.target:
            return None
        sign, figure = self.target.split()
        if sign == ">=":
            return self.speedup is not None and self.speedup >= float(figure)
        if sign == "<=":
            return self.ours / (self.theirs or 1.0) <= float(figure)
        raise ValueError(f"a target is written '>= 80' or '<= 1.15', got {self.target!r}")

    def plain(self) -> dict[str, Any]:
        """The row as JSON can hold it."""
        return {**asdict(self), "speedup": self.speedup, "met": self.met}


def compare(  # noqa: PLR0913  # what timeit takes, twice
    name: str,
    ours: str | Callable[[], object],
    theirs: str | Callable[[], object] | None = None,
    setup: str = "pass",
    globals: Mapping[str, Any] | None = None,  # noqa: A002  # timeit's own name for it
    *,
    target: str | float = "",
    peer: str = "",
    repeats: int = REPEATS,
) -> Row:
    """Time ours and theirs turn by turn in this run and keep the least of each.

    Args:
        name: What is measured.
        ours: Our statement.
        theirs: The peer's statement; none measures ours alone.
        setup: A statement run once before each repeat.
        globals: The names both statements see.
        target: ``">= 80"``, ``"<= 1.15"``, or a number for "at least so many times as quick".
        peer: Whom we are compared with.
        repeats: How often each side is timed.
    """
    names = dict(globals or {})
    timers = [timeit.Timer(side, setup or "pass", globals=names) for side in (ours, theirs) if side is not None]
    counts = [_count(timer) for timer in timers]
    least = [float("inf")] * len(timers)
    for _ in range(repeats):
        for index, timer in enumerate(timers):
            least[index] = min(least[index], timer.timeit(counts[index]) / counts[index])
    wanted = target if isinstance(target, str) else f">= {target:g}"
    return Row(name=name, ours=least[0], theirs=least[1] if theirs is not None else None, peer=peer, target=wanted)


def _count(timer: timeit.Timer) -> int:
    """How many executions fill :data:`LEAST_SECONDS`."""
    count, taken = timer.autorange()
    if taken >= LEAST_SECONDS:
        return max(1, int(count * LEAST_SECONDS / taken))
    return count  # pragma: no cover  # autorange itself goes to 0.2 s


def peak_bytes(work: Callable[[], object]) -> int:
    """The most memory Python held at once, beyond what it held before, while ``work`` ran."""
    return _traced(work)[1]


def held_bytes(make: Callable[[], object]) -> int:
    """The memory that what ``make`` returns goes on holding."""
    return _traced(make)[0]


def _traced(work: Callable[[], object]) -> tuple[int, int]:
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        kept = work()
        held, peak = tracemalloc.get_traced_memory()
        del kept
    finally:
        tracemalloc.stop()
    return held - before, peak - before


def fresh_seconds(code: str, repeats: int = 5) -> float:
    """The least time ``code`` takes in a Python of its own, less that of starting one: for imports."""

    def run(text: str) -> float:
        command = [sys.executable, "-I", "-c", text]
        return timeit.timeit(lambda: subprocess.run(command, check=True), number=1)

    pairs = [(run(code), run("pass")) for _ in range(repeats)]
    return min(busy for busy, _ in pairs) - min(idle for _, idle in pairs)


def machine(packages: Sequence[str] = ("cocorope", "attrs", "cattrs", "pint", "scipy")) -> dict[str, str]:
    """On what the figures were taken: processor kind, Python, and the versions that matter."""
    versions = {name: metadata.version(name) for name in packages if _installed(name)}
    return {"Python": platform.python_version(), "machine": f"{platform.system()} {platform.machine()}", **versions}


def _installed(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def amount(value: float, unit: str) -> str:
    """A figure a person can read: ``1.42 µs``, ``3.1 MB``."""
    steps = [(1, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns")]
    if unit == "B":
        steps = [(1e9, "GB"), (1e6, "MB"), (1e3, "kB"), (1, "B")]
    for size, name in steps:
        if value >= size:
            return f"{value / size:.3g} {name}"
    return f"{value / steps[-1][0]:.3g} {steps[-1][1]}"


def table(rows: Sequence[Row]) -> str:
    """The rows as lines of text."""
    words = {True: "met", False: "NOT MET", None: ""}
    lines = [("what", "ours", "theirs", "times as quick", "target", "")]
    for row in rows:
        theirs = "" if row.theirs is None else f"{amount(row.theirs, row.unit)} {row.peer}".strip()
        times = "" if row.speedup is None else f"{row.speedup:.3g}"
        lines.append((row.name, amount(row.ours, row.unit), theirs, times, row.target, words[row.met]))
    widths = [max(len(line[column]) for line in lines) for column in range(6)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def show(rows: Sequence[Row]) -> None:
    """Print the rows: what ``python benchmarks/<topic>.py`` does."""
    print(table(rows))
