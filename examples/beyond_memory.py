"""More history than memory holds: the ledger's own answers from DuckDB, and families of ledgers over Dask.

Illustrative figures. Run it: ``python examples/beyond_memory.py``; it needs duckdb and distributed, which the library
itself does not.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

import duckdb

from cocorope.trace import Event, Item, Ledger, Lot, Mixing, Part, edges, families, tables, trade

TABLES = """
create table edges (source text, target text, event text, happened timestamptz, kilograms double);
create table births (thing text, event text, kilograms double);
create table parts (process text, source text, share double, held double, amount double, whole boolean);
create table boxes (process text, measure text, total double, uncertain boolean);
create table outputs (process text, thing text, amount double, kilograms double);
"""

# "union" ends cycles; "union all" would walk them for ever.
DOWNSTREAM = """
with recursive down(id) as (
    select unnest(?::text[]) union select target from edges join down on source = id
) select id from down
"""
UPSTREAM = """
with recursive up(id) as (
    select unnest(?::text[]) union select source from edges join up on target = id
) select id from up
"""

BEGIN = """
create or replace temp table holds as select source, target from edges where target not in (select thing from outputs);
create or replace temp table seeds as
    with recursive opened(id) as (
        select id from asked union select source from holds join opened on target = id
    ) select id from opened;
create or replace temp table reached as
    with recursive down(id) as (
        select id from seeds union select target from edges join down on source = id
    ) select id from down;
create or replace temp table state (id text primary key, low double, expected double, high double);
insert into state select id, 1, 1, 1 from seeds where id not in (select target from holds);
"""

# One level: what came out of every process whose reached inputs all have their shares. A process without a measure
# holds nothing or all of it. sum() and least() pass over NULL, so an expected share that is not known is asked for.
LEVEL = """
insert into state
with ready as (
    select distinct process from outputs join reached on id = thing
    where thing not in (select id from state) and process not in (
        select process from parts join reached on id = source where source not in (select id from state)
    )
), drawn as (
    select process, amount,
        case when id is null then 0 when low = 1 then 1 when whole then low when share is null then 0
            else greatest(0, share - (held - low)) / share end as low,
        case when id is null then 0 when low = 1 then 1 when whole then expected when share is null then null
            else expected / held end as expected,
        case when id is null then 0 when low = 1 then 1 when whole then high when share is null then 1
            else least(share, high) / share end as high
    from parts semi join ready using (process) left join state on id = source
), mixed as (
    select process, min(low) = 1 as pure, max(high) = 0 as clean, sum(amount * low) as low, sum(amount * high) as high,
        case when bool_or(expected is null) then null else sum(amount * expected) end as expected
    from drawn group by process
), came as (
    select thing,
        case when measure = '' then (not uncertain and pure)::int
            else greatest(0, amount - (total - if(uncertain, 0, low))) / amount end as low,
        case when measure <> '' then expected / total when not uncertain and pure then 1
            when not uncertain and clean then 0 end as expected,
        case when measure <> '' then least(amount, high) / amount when not uncertain and clean then 0 else 1 end as high
    from outputs join mixed using (process) join boxes using (process)
)
select thing, low, case when expected is not null then least(greatest(expected, low), high) end, high
from came where thing in (select id from reached) and thing not in (select id from state)
"""

# What no level reaches is in a cycle or behind one: nothing to all of it. A package holds what is in it.
END = """
insert into state select id, 0, null, 1 from reached
    where id in (select thing from births) and id not in (select id from state);
with recursive inside(package, content) as (
    select target, source from holds join reached on id = target
    union select package, source from inside join holds on target = content
), weighed as (
    select thing as content, case when count(kilograms) = count(*) then sum(kilograms) end as kilograms
    from births group by thing
), contents as (
    select package, coalesce(low, 0) as low, if(state.id is null, 0, expected) as expected,
        coalesce(high, 0) as high, kilograms
    from inside left join weighed using (content) left join state on state.id = content
    where content not in (select target from holds)
), packages as (
    select package as id, sum(kilograms) as kilograms, count(kilograms) = count(*) as known, min(low) = 1 as pure,
        sum(kilograms * low) as low, sum(kilograms * high) as high,
        case when bool_or(expected is null) then null else sum(kilograms * expected) end as expected
    from contents group by package
)
select id, low, expected, high, kilograms from state left join weighed on content = id
union all
select id, if(known, low / kilograms, pure::int),
    case when known then expected / kilograms when pure then 1 end,
    if(known, high / kilograms, 1), if(known, kilograms, null)
from packages
union all
select id, 1, 1, 1, null from reached
where id in (select target from holds) and id not in (select id from packages)
"""

Share = tuple[float, float | None, float, float | None]
"""Least, expected and greatest share, and the kilograms it is a share of."""


def load(base: duckdb.DuckDBPyConnection, events: Iterable[Event]) -> None:
    """The facts in force of some events as tables; each family may be loaded by itself."""
    told = list(events)
    mixing = Mixing(told)
    for table, rows in {
        "edges": edges(told), "births": tables.births(told), "parts": mixing.parts(), "boxes": mixing.boxes(),
        "outputs": mixing.outputs(),
    }.items():  # fmt: skip
        found = list(rows)
        if found:
            marks = ", ".join("?" * len(found[0]))
            base.executemany(f"insert into {table} values ({marks})", found)  # noqa: S608  # the five names above


def walk(base: duckdb.DuckDBPyConnection, query: str, thing: str) -> set[str]:
    """Upstream or downstream of a thing."""
    return {name for (name,) in base.execute(query, [[thing]]).fetchall()} - {thing}


def recall(base: duckdb.DuckDBPyConnection, seeds: Sequence[str]) -> dict[str, Share]:
    """What the seeds went into, and how much of each of it can be of them: level by level."""
    base.execute("create or replace temp table asked as select unnest(?::text[]) as id", [list(seeds)])
    base.execute(BEGIN)
    while base.execute(LEVEL).fetchall()[0][0]:
        pass
    return {
        name: (low, expected, high, kilograms) for name, low, expected, high, kilograms in base.execute(END).fetchall()
    }


def recalled(family: Sequence[Event], seeds: frozenset[str]) -> dict[str, tuple[str, str]]:
    """The recall of one family: what a worker does."""
    found = Ledger(family).recall(seeds)
    return {name: (str(item.low), str(item.high)) for name, item in found.items.items()}


def over_dask(events: Iterable[Event], seeds: Sequence[str]) -> dict[str, tuple[str, str]]:
    """The recall over Dask's local cluster: each family is a ledger of its own, and goes to one worker whole."""
    from distributed import Client, LocalCluster  # noqa: PLC0415  # only where it is used

    wanted = frozenset(seeds)
    # Two processes: each family goes to one of them, pickled.
    workers = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)  # type: ignore[no-untyped-call]  # distributed's own
    with workers as cluster, Client(cluster) as client:  # type: ignore[no-untyped-call]  # distributed's own
        mine = [(family, wanted & Ledger(family).ids) for family in families(events)]
        answers = client.gather([client.submit(recalled, family, ids) for family, ids in mine if ids])
    return {name: bounds for answer in answers for name, bounds in answer.items()}


def history(months: int = 3) -> list[Event]:
    """Months that have nothing to do with each other: fibre, yarn, coils, a bale."""
    told: list[Event] = []
    for month in range(1, months + 1):

        def at(day: int, month: int = month) -> datetime:
            return datetime(2025, month, day, 8, tzinfo=UTC)

        told += [
            trade.receive([Lot(f"fibre-{month}{side}", mass="500 kg", moisture="12 %") for side in "ab"],
                          id=f"r{month}", at=at(1)),
            trade.spin([Part(f"fibre-{month}a", mass="300 kg", moisture="12 %"), f"fibre-{month}b"],
                       Lot(f"yarn-{month}", mass="780 kg", moisture="12 %"), id=f"s{month}", at=at(2)),
            trade.lay(f"yarn-{month}", [Item(f"coil-{month}-{n}", mass="78 kg", moisture="12 %") for n in range(10)],
                      id=f"l{month}", at=at(3)),
            trade.bale(f"bale-{month}", [f"coil-{month}-0", f"coil-{month}-1"], id=f"b{month}", at=at(4)),
        ]  # fmt: skip
    return told


def main() -> None:
    events = history()
    base = duckdb.connect()
    base.execute(TABLES)
    for family in families(events):
        load(base, family)
    print("upstream of bale-2:", len(walk(base, UPSTREAM, "bale-2")), "things")
    print("downstream of fibre-2a:", len(walk(base, DOWNSTREAM, "fibre-2a")), "things")
    low, expected, high, kilograms = recall(base, ["fibre-2a"])["bale-2"]
    print(f"bale-2 holds {low:.1%} to {high:.1%} of it, {expected:.1%} if mixed evenly, of {kilograms} kg")
    print("over Dask:", over_dask(events, ["fibre-2a"])["bale-2"])


if __name__ == "__main__":
    main()
