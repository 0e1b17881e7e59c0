"""Where a request may go: http(s) only, to this machine or a private network only if the user said so."""

from __future__ import annotations

from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy.crawler import Crawler
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred, fail

OPEN_HOSTS = "PLATWATCH_OPEN_HOSTS"  # Scrapy setting: hosts that may be anywhere
LONGEST_ADDRESS = 4_096


class PrivateAddressError(OSError):
    """A name that leads to this machine or a private network."""


class PublicResolver(CachingThreadedResolver):
    """Looks names up for the very connection that is made: no later look-up can give another answer."""

    def __init__(
        self, reactor: ReactorBase, cache_size: int, timeout: float, open_hosts: frozenset[str] = frozenset()
    ) -> None:
        super().__init__(reactor, cache_size, timeout)
        self.open_hosts = open_hosts

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
        if is_private(name):
            return fail(PrivateAddressError(name))
        return super().getHostByName(name, timeout).addCallback(_refuse_private)


def _refuse_private(address: str) -> str:
    if is_private(address):
        raise PrivateAddressError(address)
    return address


def is_private(host: str) -> bool:
    """Tell whether a host, as written, is this machine or a private network; a name is not looked up."""
    name = host.rstrip(".").lower()
    if name == "localhost" or name.endswith((".localhost", ".local", ".internal")):
        return True
    try:
        return not ip_address(name.partition("%")[0]).is_global
    except ValueError:
        return _is_odd_number(name)


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
