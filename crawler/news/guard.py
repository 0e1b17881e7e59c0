"""Where a request may go: http(s) only, to this machine or a private network only if the user said so."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy.crawler import Crawler
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred, succeed
from twisted.internet.error import DNSLookupError

OPEN_HOSTS = "PLATWATCH_OPEN_HOSTS"  # Scrapy setting: hosts that may be anywhere
LONGEST_ADDRESS = 4_096
_NAT64 = ip_network("64:ff9b::/96")


class PrivateAddressError(DNSLookupError):  # else Twisted would print it
    """A name that leads to this machine or a private network."""


class PublicResolver(CachingThreadedResolver):
    """Looks names up for the very connection that is made: no later look-up can give another answer."""

    def __init__(
        self, reactor: ReactorBase, cache_size: int, timeout: float, open_hosts: frozenset[str] = frozenset()
    ) -> None:
        super().__init__(reactor, cache_size, timeout)
        self.open_hosts = open_hosts
        self.refused: set[str] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> PublicResolver:
        """Build with the hosts that the settings leave open."""
        settings = crawler.settings
        hosts = frozenset(settings.getlist(OPEN_HOSTS))
        return cls(reactor, settings.getint("DNSCACHE_SIZE"), settings.getfloat("DNS_TIMEOUT"), hosts)

    def getHostByName(self, name: str, timeout: Any = ()) -> Deferred[str]:  # noqa: ANN401, N802 - as Twisted has it
        """Return the host's address, or a failure where it is not a public one."""
        if name in self.open_hosts:
            found: Deferred[str] = super().getHostByName(name, timeout)
            return found
        looked_up = succeed(name) if is_private(name) else super().getHostByName(name, timeout)
        return looked_up.addCallback(self._refuse_private, name)

    def _refuse_private(self, address: str, name: str) -> str:
        if is_private(address):
            self.refused.add(name)
            raise PrivateAddressError(name)
        return address


def was_refused(host: str) -> bool:
    """Tell whether a look-up failed because the host is a private one, which Twisted does not hand on."""
    from twisted.internet import reactor  # noqa: PLC0415 - importing it installs one

    resolver = reactor.resolver
    return isinstance(resolver, PublicResolver) and host in resolver.refused


def is_private(host: str) -> bool:
    """Tell whether a host, as written, is this machine or a private network; a name is not looked up."""
    name = host.rstrip(".").lower()
    if name == "localhost" or name.endswith((".localhost", ".local", ".internal")):
        return True
    try:
        address = ip_address(name.partition("%")[0])
    except ValueError:
        return _is_odd_number(name)
    return not all(one.is_global and not one.is_multicast for one in (address, *_within(address)))


def _within(address: IPv4Address | IPv6Address) -> list[IPv4Address]:
    """Return the IPv4 address that an IPv6 one leads to, by 6to4 or NAT64."""
    if isinstance(address, IPv4Address):
        return []
    nat64 = IPv4Address(int(address) & 0xFFFF_FFFF) if address in _NAT64 else None
    return [one for one in (address.sixtofour, nat64) if one is not None]


def _is_odd_number(name: str) -> bool:
    """Tell whether a name is an IPv4 address in a form that only C libraries read: 127.1, 0x7f000001."""
    last = name.rpartition(".")[2]
    return last.isdigit() or last.startswith("0x")


def is_web_address(url: str) -> bool:
    """Tell whether a text is an http(s) address with a host, without a user's name in it."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return False
    named = bool(parts.hostname) and not parts.username and not parts.password
    return parts.scheme in {"http", "https"} and named and len(url) <= LONGEST_ADDRESS


def proxy_hosts() -> frozenset[str]:
    """Return the hosts of the proxies that the environment names, which the user chose."""
    hosts = (urlsplit(address).hostname for address in getproxies().values())
    return frozenset(host for host in hosts if host)
