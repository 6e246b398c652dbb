"""Starts the installed mtprotoproxy towards a DC on loopback.

Arguments: script, port, key (32 hexadecimal digits), domain, DC's port.
"""
import asyncio
import importlib.util
import sys

script, port, key, domain, dc_port = sys.argv[1:]
spec = importlib.util.spec_from_file_location("mtprotoproxy", script)
proxy = importlib.util.module_from_spec(spec)
spec.loader.exec_module(proxy)

# The version is from 2019: asyncio has dropped an argument and a function.
start_server = asyncio.start_server


def start_server_without_loop(*args, loop=None, **kwargs):
    return start_server(*args, **kwargs)


asyncio.start_server = start_server_without_loop
if not hasattr(asyncio.Task, "all_tasks"):
    proxy.asyncio.Task = type(
        "Task",
        (),
        {
            "__new__": lambda cls, coro: asyncio.get_event_loop().create_task(coro),
            "all_tasks": staticmethod(lambda: []),
        },
    )


async def nothing(*args):
    pass


# It would ask sites on the internet for its address and for a certificate.
proxy.get_mask_host_cert_len = nothing
proxy.my_ip_info = {"ipv4": "127.0.0.1", "ipv6": None}
proxy.TG_DATACENTERS_V4 = ["127.0.0.1"] * 5
proxy.TG_DATACENTER_PORT = int(dc_port)

sys.argv = [script, port, key]
proxy.init_config()
proxy.config.LISTEN_ADDR_IPV4 = "127.0.0.1"
proxy.config.LISTEN_ADDR_IPV6 = None
proxy.config.TLS_DOMAIN = domain
proxy.config.SECURE_ONLY = False
proxy.config.MASK = False
proxy.main()
