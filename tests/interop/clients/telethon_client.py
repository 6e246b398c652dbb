"""Telethon against the test server: sign-in, message, update, file."""

import asyncio
import io
import logging

from telethon import TelegramClient, events
from telethon.crypto import rsa
from telethon.network import ConnectionTcpAbridged, ConnectionTcpFull
from telethon.sessions import StringSession

from steps import config, sample, step

if config.get("verbose"):
    logging.basicConfig(level=logging.DEBUG)


async def main():
    rsa.add_key(config["publicKey"], old=False)
    session = StringSession()
    session.set_dc(config["dc"], config["host"], config["port"])
    connection = ConnectionTcpFull if config.get("transport") == "full" else ConnectionTcpAbridged
    client = TelegramClient(
        session, 1, "0123456789abcdef0123456789abcdef",
        connection=connection, connection_retries=1, timeout=10,
    )
    await step("connect", client.connect)

    async def sign_in():
        await client.send_code_request(config["phone"])
        me = await client.sign_in(config["phone"], config["code"])
        assert me.first_name == config["firstName"], me

    await step("sign in", sign_in)
    echo = asyncio.get_running_loop().create_future()

    @client.on(events.NewMessage(incoming=True))
    async def handler(event):
        if event.raw_text.startswith("Echo: ") and not echo.done():
            echo.set_result(event.raw_text)

    async def send():
        sent = await client.send_message(config["bot"], "from Telethon 😀")
        assert sent.raw_text == "from Telethon 😀", sent

    await step("send", send)

    async def receive():
        text = await asyncio.wait_for(echo, 10)
        assert text == "Echo: from Telethon 😀", text

    await step("receive", receive)

    async def files():
        data = sample(1_500_000)
        file = io.BytesIO(data)
        file.name = "sample.bin"
        message = await client.send_file(config["bot"], file, force_document=True)
        back = await client.download_media(message, bytes)
        assert back == data, "other bytes"

    await step("files", files)
    await step("close", client.disconnect)


asyncio.run(main())
