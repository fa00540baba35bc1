"""History beyond memory: ten million links in DuckDB within 4 GB, traced and recalled by the recipe of the docs.

Lots are layered as in the benchmark of the ledger: fibre, yarn, rope, coil, bale, container, shipment. The targets are
seconds: there is no peer beside it.
"""

import importlib.util
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import duckdb
from _ratio import Row

LOTS = 5_000_000
"""Of which each has two links on average."""
LAYERS = (("fibre", 0.05, 0), ("yarn", 0.10, 3), ("rope", 0.10, 4), ("coil", 0.60, 1))
"""Name, part of all lots, and how many of the layer before go into one."""
NESTS = (("bale", "coil", 5), ("container", "bale", 6), ("shipment", "container", 2))
"""Package, what it holds, and how many of it."""
MIXED = """
insert into edges select ? || '-' || least(?, greatest(0, (k * ? / ?)::bigint + (hash(k, j) % 50)::bigint - 25)),
    ? || '-' || k, '', null, null from range(?) t(k), range(?) s(j)
"""
NESTED = "insert into edges select ? || '-' || k, ? || '-' || (k // ?), '', null, null from range(?) t(k)"
# Every lot of 100 kg is used up in equal parts; what comes out of a process weighs what went in.
BOXES = """
insert into parts select target, source, 1.0 / uses, 1, 100.0 / uses, false
    from edges join (select source, count(*) as uses from edges group by source) using (source)
    where target not similar to '(bale|container|shipment)-.*';
insert into boxes select process, 'dry', sum(amount), false from parts group by process;
insert into outputs select process, process, total, 100 from boxes;
insert into births select thing, process, kilograms from outputs;
insert into births select distinct source, 'r', 100 from edges where source like 'fibre-%';
"""
PACKAGES = ("duckdb",)


def recipe() -> ModuleType:
    """The example the docs show."""
    path = Path(__file__).parents[1] / "examples" / "beyond_memory.py"
    spec = importlib.util.spec_from_file_location("beyond_memory_recipe", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def filled(base: duckdb.DuckDBPyConnection, lots: int) -> int:
    """The links, as text identifiers, made by DuckDB itself; returns how many."""
    before, many = "", 0
    for name, part, parents in LAYERS:
        size = int(lots * part)
        if parents:
            base.execute(MIXED, [before, many - 1, many, size, name, size, parents])
        before, many = name, size
    for name, inner, holds in NESTS:
        base.execute(NESTED, [inner, name, holds, many])
        many //= holds
    found = base.execute("select count(*) from edges").fetchone()
    return found[0] if found else 0


def taken(act: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds, and what came of it."""
    start = time.perf_counter()
    found = act()
    return time.perf_counter() - start, found


def rows() -> list[Row]:
    ours = recipe()
    base = duckdb.connect(config={"memory_limit": "4GB", "threads": 2})
    base.execute(ours.TABLES)
    links = filled(base, LOTS)
    base.execute(BOXES)
    fibre, shipment = f"fibre-{LOTS // 40}", f"shipment-{LOTS // 200}"
    down, below = taken(lambda: ours.walk(base, ours.DOWNSTREAM, fibre))
    up, behind = taken(lambda: ours.walk(base, ours.UPSTREAM, shipment))
    recall, found = taken(lambda: ours.recall(base, [fibre]))
    about = f"{links:,} links within 4 GB"
    return [
        Row(name=f"{about}: downstream of a fibre lot, {len(below)} things", ours=down, target="<= 10"),
        Row(name=f"{about}: upstream of a shipment, {len(behind)} things", ours=up, target="<= 10"),
        Row(name=f"{about}: recall of a fibre lot with bounds, {len(found)} things", ours=recall),
    ]
