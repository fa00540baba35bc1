"""What Hypothesis finds when it is imported: how to draw a value of each of our types.

Hypothesis imports this by its entry point while ``cocorope.strategies`` may itself be half imported, so nothing
here touches the strategies before one is drawn from.
"""

from typing import Final

STRATEGIES: Final[dict[str, dict[str, str]]] = {}
"""For each floor, the strategy function of each of its types, both by name."""
