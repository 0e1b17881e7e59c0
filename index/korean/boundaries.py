"""Where a Korean name may end: before a particle, a copula or no letter at all."""

from __future__ import annotations

from index.korean.patterns import lazy

_COPULA = (
    "이다|이며|이고|이자|이나|이라|이란|이었다|였다|입니다"
    "|이었던|인데|이라는|라는|이라고|라고|이라며|라며|이던|인"
)
_PARTICLE = (
    "에게서|에게는|에게도|에게|에서는|에서도|에서의|에서|에선|에는|에도|에까지|에만|에|께서는|께서|께|한테|으로서|으로부터|으로는|으로도|으로"
    "|로서는|로서|로부터|로는|로도|로의|로|와의|과의|와는|과는|와도|과도|와|과|까지도|까지|부터|보다는|보다|처럼|만이|만은|만의|만을|만|마저|조차"
    "|이나|이든|이랑|랑|이|가|은|는|을|를|의|도|나|든|며|고|란|자"
)
# 측, 들, 등, 님 may stand between a name and its particle.
ENDS = rf"(?:측|들|등|씨|님)?(?:{_COPULA}|{_PARTICLE})?(?![가-힣A-Za-z0-9])"
NAME_ENDS = lazy(ENDS)
CLOSING = "」』’'\"”>》〉"  # marks that may close a quoted name


def ends_name(text: str, at: int) -> bool:
    """Say whether a name may end at a place."""
    return NAME_ENDS.match(text, at) is not None
