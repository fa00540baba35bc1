"""Hop string: 6.25 m, 2,800 a bale, 39 kgf per ply (published figures of hop growers; the rest is illustrative)."""

from cocorope import spec

CONTRACT = spec.Specification(
    id="HOP-625",
    revision=1,
    product=spec.Article("hop string", made_of=spec.Yarn(plies=2, finish="unoiled"), length="6.25 m"),
    requirements=[
        spec.Requirement(spec.LENGTH, spec.nominal("6.25 m", plus="0.10 m", minus="0 m"), judged=spec.FRACTION("2.5")),
        spec.Requirement(spec.BREAKING_FORCE_PER_PLY, spec.at_least("39 kgf"), judged=spec.EACH),
        spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.MEAN),
    ],
    visual=spec.VisualQuality(critical=spec.none_in_sample(), major="2.5", unit="string"),
    packing=spec.Packing("bale", holds=spec.Packing("bundle", pieces=100), pieces=28),
)
