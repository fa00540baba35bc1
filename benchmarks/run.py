"""Run every benchmark beside this file and write ``results.json``, which the docs page shows.

``python benchmarks/run.py`` runs all but the records, which take long; ``python benchmarks/run.py units qc`` only the
named ones. The figures of the other topics are kept. A target not met is printed and written as such; the exit code is 1 then.
"""

import importlib
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
RESULTS = HERE / "results.json"
sys.path.insert(0, str(HERE))

from _ratio import machine, table  # noqa: E402  # reached by the path set above


def topics() -> list[str]:
    """The benchmark modules beside this file, by name."""
    return sorted(file.stem for file in HERE.glob("*.py") if file.stem not in {"run", "_ratio"})


def measured(topic: str) -> dict[str, Any]:
    """One topic's rows, with the machine they were taken on and the day."""
    module = importlib.import_module(topic)
    rows = module.rows()
    print(f"\n{topic}\n{table(rows)}", flush=True)
    return {
        "about": (module.__doc__ or topic).strip().splitlines()[0],
        "taken": datetime.now(UTC).date().isoformat(),
        "on": machine(getattr(module, "PACKAGES", ("cocorope", "attrs", "cattrs", "pint", "scipy"))),
        "rows": [row.plain() for row in rows],
    }


def main(wanted: list[str]) -> int:
    """Run the topics and write the figures."""
    known = topics()
    kept = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    asked = wanted or [topic for topic in known if not topic.endswith("_record")]
    results = {topic: part for topic, part in kept.items() if topic in known}
    results |= {topic: measured(topic) for topic in asked}
    RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    missed = [
        f"{topic}: {row['name']}" for topic, part in results.items() for row in part["rows"] if row["met"] is False
    ]
    print("\n".join(["", *(f"target not met: {name}" for name in missed)]))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
