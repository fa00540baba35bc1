"""Put into README.md and README.id.md what is really printed: ``uv run docs/readme.py``. A test compares them."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CUT = "[…]"


def printed(*words: str) -> str:
    """What the first shipment prints."""
    command = [sys.executable, ROOT / "examples" / "first_shipment.py", *words]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False).stdout


def excerpt(text: str) -> str:
    """The parts that a reader of the README wants: section heads with what follows, cut where the rest is detail."""
    opening, *sections = re.split(r"\n(?=\d\. .*\n===)", text)
    spec, plan, coil, release = (section.rstrip().split("\n\n") for section in sections)
    decided = next(part for part in plan if part.startswith("Lot "))
    law = next((part for part in release if re.search(r"SHP\d+ (European|Uni|Larangan|Amerika)", part)), release[1])
    steps = plan[0].partition("\n3. ")[0]
    parts = [opening.rstrip(), "", "\n\n".join(spec[:2]), CUT, steps, CUT]
    parts += [decided, CUT, *coil, "", release[0], CUT, law]
    return "\n".join(parts)


def put(page: Path, what: str, block: str, kind: str) -> None:
    """Replace what stands between the two marks of a page."""
    begin, end = f"<!-- {what}: begin -->\n", f"<!-- {what}: end -->"
    before, _, rest = page.read_text(encoding="utf-8").partition(begin)
    page.write_text(f"{before}{begin}```{kind}\n{block.rstrip()}\n```\n{end}{rest.partition(end)[2]}", encoding="utf-8")


if __name__ == "__main__":
    put(ROOT / "README.md", "first shipment", excerpt(printed()), "text")
    put(ROOT / "README.id.md", "first shipment", excerpt(printed("--lang", "id")), "text")
    put(ROOT / "README.md", "twenty lines", (ROOT / "examples/twenty_lines.py").read_text(encoding="utf-8"), "python")
