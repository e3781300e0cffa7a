#!/usr/bin/env python3
"""A server that behaves, and misbehaves, as Kudos' API is known to.

usage: fake_kudos.py SCENARIO FOLDER
Takes the port in FOLDER/port.old, if there is one, writes it to FOLDER/port once it listens, and a line for each request to FOLDER/requests.
"""
import hashlib
import http.server
import json
import pathlib
import sys
import threading
import time
import urllib.parse

KNOWN = {"type", "actor_org_number", "concerned_year_from", "concerned_year_to", "page", "per_page"}
DOCUMENTS = 7
PER_PAGE = 3  # few, so that there are several pages
SILENCE = 2.5  # seconds; the tests' client waits for one


def pdf(number):
    return b"%PDF-1.4\nletter " + str(number).encode() + b"\n%%EOF\n"


def actor(name):
    return {"uuid": name, "org_number": 999888777, "name": name, "actor_type": "Government"}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        site = self.server.site
        with site.lock:
            with (site.folder / "requests").open("a", encoding="utf-8") as log:
                log.write(self.path + "\n")
            site.asked[self.path] = site.asked.get(self.path, 0) + 1
            times = site.asked[self.path]
        url = urllib.parse.urlsplit(self.path)
        if url.path == "/api/v0/documents":
            self.list_page(dict(urllib.parse.parse_qsl(url.query)), times)
        else:
            self.give_file(url.path, times)

    def send(self, status, body, kind="application/json", **headers):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def list_page(self, query, times):
        unknown = set(query) - KNOWN
        if unknown or int(query["per_page"]) > 50:
            return self.send(422, json.dumps({"error": {"details": sorted(unknown)}}).encode())
        if self.server.site.scenario == "refuses_type" and "type" in query:
            return self.send(422, b'{"error": {"details": {"type": ["The selected type is invalid."]}}}')
        page = int(query["page"])
        body = json.dumps(self.page(page, times)).encode()
        scenario = self.server.site.scenario
        if scenario == "dead":
            return self.send(500, b"<html>")
        if scenario == "silent" and page == 2 and times == 1:
            time.sleep(SILENCE)
            self.close_connection = True
            return None
        if scenario == "truncates" and page == 2 and times == 1:
            return self.send_chunk_and_stop(body[:100])
        if scenario == "half_json" and page == 2 and times == 1:
            return self.send(200, body[:100])
        if scenario == "one_page_broken" and page == 2:
            return self.send(500, b"")
        return self.send(200, body)

    def send_chunk_and_stop(self, part):
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(f"{len(part):x}\r\n".encode() + part + b"\r\n")
        self.wfile.flush()
        self.close_connection = True

    def page(self, page, times):
        scenario = self.server.site.scenario
        total = DOCUMENTS + (2 if scenario == "short" else 0)
        numbers = list(range(DOCUMENTS))
        if scenario == "moves" and times == 1 and page > 1:
            total += 1  # a document came in first while the list was read: all others moved
            numbers = [DOCUMENTS] + numbers
        if scenario == "moves" and times > 1:
            total, numbers = DOCUMENTS + 1, [DOCUMENTS] + numbers
        last = -(-len(numbers) // PER_PAGE)
        shown = numbers[(page - 1) * PER_PAGE:page * PER_PAGE]
        if scenario == "repeats" and page == 2 and times == 1:
            shown[0] = 0
        meta = {"current_page": page, "last_page": last, "per_page": PER_PAGE, "total": total}
        return {"data": [self.document(number) for number in shown], "links": {}, "meta": meta}

    def document(self, number):
        content = pdf(number)
        digest = hashlib.sha256(content).hexdigest()
        file = {"uuid": f"file-{number}", "filename": f"brev {number}.pdf", "sha256": digest,
                "url": f"{self.server.site.base}/filer/{number}.pdf", "size": len(content),
                "mimetype": "application/pdf", "is_primary": True}
        document = {"uuid": f"00000000-0000-4000-8000-{number:012}", "type": "Tildelingsbrev",
                    "title": f"Tildelingsbrev {number} til Etaten", "abstract": None, "language": "nb",
                    "publish_date": "2023-01-0%dT00:00:00Z" % (number % 9 + 1),
                    "concerned_year_from": 2023, "concerned_year_to": 2023,
                    "authors": [], "files": [file], "publishers": [], "owners": [],
                    "recipients": [actor("Etaten")], "authoring_actors": [actor("Departementet")]}
        self.spoil(number, document, file)
        return document

    def spoil(self, number, document, file):
        scenario = self.server.site.scenario
        if scenario == "hostile" and number == 0:
            file.update(filename="../../../ute.pdf", sha256="../../ute")
            document["uuid"] = "../../ute"
        if scenario == "hostile" and number == 1:
            file.update(url="https://kudos.invalid/filer/1.pdf")
        if scenario == "hostile" and number == 2:
            file.update(url="file:///etc/passwd", sha256=None)
        if scenario == "hostile" and number == 3:
            document.update(title="\x1b]0;farlig\x07", concerned_year_from=2436, recipients="ingen")
            document.update(publish_date=17, type={"a": 1})
        if scenario == "hostile" and number == 4:
            document.update(files=None)

    def give_file(self, path, times):
        scenario = self.server.site.scenario
        number = int(pathlib.PurePosixPath(path).stem)
        content = pdf(number)
        if scenario == "html" and number == 1:
            return self.send(200, b"<html><body>Vent litt</body></html>", "text/html")
        if scenario == "wrong_file" and number == 1:
            return self.send(200, pdf(100), "application/pdf")
        if scenario == "leads_away" and number == 1:
            return self.send(302, b"", Location="http://kudos.invalid/1.pdf")
        if scenario == "leads_on" and number == 1:
            return self.send(302, b"", Location=f"{self.server.site.base}/filer/andre/1.pdf") \
                if "andre" not in path else self.send(200, content, "application/pdf")
        if scenario == "cuts_file" and number == 1 and times == 1:
            return self.send_chunk_and_stop(content[:12])
        return self.send(200, content, "application/pdf")


class Site:
    def __init__(self, scenario, folder):
        self.scenario, self.folder = scenario, pathlib.Path(folder)
        self.asked, self.lock, self.base = {}, threading.Lock(), ""


def main():
    before = pathlib.Path(sys.argv[2]) / "port.old"
    port = int(before.read_text(encoding="utf-8")) if before.exists() else 0
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
    server.daemon_threads = True
    server.site = Site(sys.argv[1], sys.argv[2])
    server.site.base = f"http://127.0.0.1:{server.server_port}"
    ready = server.site.folder / "port.new"
    ready.write_text(str(server.server_port), encoding="utf-8")
    ready.rename(server.site.folder / "port")
    server.serve_forever()


if __name__ == "__main__":
    main()
