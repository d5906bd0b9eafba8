"""Whether a visitor sits at the machine that the app runs on, who may see paths of it and start networks there."""

from ipaddress import ip_address

import streamlit as st
from streamlit import config

_NAMES = {"localhost", "::1"}


def is_local() -> bool:
    """Whether the app serves this machine alone, and the request comes from it.

    A proxy in front of the app, whose requests come from this machine too, needs a name among `server.allowedHosts` or
    an origin among `server.corsAllowedOrigins`; no request can pretend that there is none.
    """
    address = st.context.ip_address  # None for this machine
    return (
        (address is None or _is_loopback(address))
        and _is_loopback(config.get_option("server.address") or "")
        and bool(hosts := config.get_option("server.allowedHosts"))
        and all(_is_loopback(host) for host in hosts)
        and not config.get_option("server.corsAllowedOrigins")
    )


def _is_loopback(host: str) -> bool:
    try:
        return host.strip() in _NAMES or ip_address(host.strip()).is_loopback
    except ValueError:
        return False
