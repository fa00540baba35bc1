"""The ledger at 1,000,000 lots, beside networkx and rustworkx: the rows of ``trace`` at the size their targets are of.

``python benchmarks/run.py trace_record``; some ten minutes and some eight gigabytes, so it runs only when named.
"""

import gc
from trace import PACKAGES, rows_of  # the topic beside this file, not the module of the standard library

from _ratio import Row, show

__all__ = ["PACKAGES", "rows"]

LOTS = 1_000_000


def rows() -> list[Row]:
    """The rows of a million lots."""
    gc.disable()  # what is timed is timed without the collector anyhow; making a million events need not wait for it
    try:
        return rows_of(LOTS)
    finally:
        gc.enable()


if __name__ == "__main__":
    show(rows())
