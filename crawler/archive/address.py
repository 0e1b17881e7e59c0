"""The canonical address of a response: what two requests for the same thing have in common."""

from __future__ import annotations

from urllib.parse import SplitResult, parse_qsl, quote, unquote_to_bytes, urlencode, urlsplit

# Exact names, since case tells them from harmless parameters: ftc.go.kr has `key=10` for a menu.
SECRET_PARAMETERS = frozenset(
    {
        "KEY",  # open.assembly.go.kr
        "serviceKey",  # data.go.kr
        "ServiceKey",  # data.go.kr, in the older services
        "OC",  # law.go.kr: the name of an account
        "client_id",  # Naver
        "client_secret",  # Naver
    }
)
_DEFAULT_PORTS = {"http": 80, "https": 443}
_LITERAL_IN_PATH = "!$&'()*+,;=:@~"


def address(url: str) -> str:
    """Return the canonical address of ``url``: without secrets, parameters sorted, all written in one way.

    Raises ValueError for a text that is no address.
    """
    parts = urlsplit(url)
    return SplitResult(
        scheme=parts.scheme,
        netloc=_host(parts),
        path=_path(parts.path) or "/",
        query=_query(parts.query),
        fragment="",
    ).geturl()


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").lower()
    host = f"[{host}]" if ":" in host else host
    if parts.port is None or parts.port == _DEFAULT_PORTS.get(parts.scheme):
        return host
    return f"{host}:{parts.port}"


def _path(path: str) -> str:
    # Segment by segment, so that an encoded slash stays apart from a slash.
    return "/".join(quote(unquote_to_bytes(segment), safe=_LITERAL_IN_PATH) for segment in path.split("/"))


def _query(query: str) -> str:
    # surrogateescape keeps the bytes of EUC-KR queries apart; the default would make them all the same.
    pairs = parse_qsl(query, keep_blank_values=True, errors="surrogateescape")
    public = sorted(pair for pair in pairs if pair[0] not in SECRET_PARAMETERS)
    return urlencode(public, errors="surrogateescape", quote_via=quote, safe="")
