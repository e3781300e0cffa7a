#!/usr/bin/env python3
"""Runs commands in turn, A B C A B C …, and prints medians and ratios to the first.

usage: side_by_side.py [--runs N] [--before CMD] NAME=COMMAND NAME=COMMAND …

Machines are noisy: taken in turn, all commands see the same noise, and the ratio of each turn is what
counts. --before is a shell command run before every single run (to remove an index), not timed.
Peak memory is that of the largest process a command started, itself included.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import threading
import time

NOT_RUN = 126  # the shell's codes from here on: there is no such program, or a signal ended it


def peak_of(pid):
    """Peak resident memory in MiB of a process; 0 once it is gone."""
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    except (OSError, ValueError):
        pass
    return 0.0


def family(pid):
    yield pid
    try:
        children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        for thread in pathlib.Path(f"/proc/{pid}/task").iterdir():
            children += (thread / "children").read_text().split()
    except OSError:
        return
    for child in set(children):
        yield from family(int(child))


class Watch(threading.Thread):
    """Remembers the peak of each process under a command, the command's own apart."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid, self.own, self.child, self.done = pid, 0.0, 0.0, False

    def run(self):
        while not self.done:
            for pid in family(self.pid):
                peak = peak_of(pid)
                if pid == self.pid:
                    self.own = max(self.own, peak)
                else:
                    self.child = max(self.child, peak)
            time.sleep(0.005)


def run(command):
    begin = time.monotonic()
    process = subprocess.Popen(command, shell=True, executable="/bin/bash",
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    watch = Watch(process.pid)
    watch.start()
    code = process.wait()
    seconds = time.monotonic() - begin
    watch.done = True
    watch.join()
    return seconds, code, watch.own, watch.child


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--before")
    parser.add_argument("commands", nargs="+", metavar="NAME=COMMAND")
    args = parser.parse_args()
    commands = [c.split("=", 1) for c in args.commands]
    results = {name: [] for name, _ in commands}
    for turn in range(args.runs + 1):
        for name, command in commands:
            if args.before:
                subprocess.run(args.before, shell=True, check=True)
            result = run("exec " + command)
            if result[1] >= NOT_RUN:
                sys.exit(f"{name}: exit {result[1]}: {command}")
            if turn:  # the first turn only warms the caches
                results[name].append(result)
    print(f"{os.cpu_count()} processors, {args.runs} turns; seconds: least, median, most; "
          "MiB: command, its largest child")
    first = [r[0] for r in results[commands[0][0]]]
    for name, _ in commands:
        seconds = [r[0] for r in results[name]]
        ratios = [a / b for a, b in zip(first, seconds)]
        print(f"{name:14s} {min(seconds):8.3f} {statistics.median(seconds):8.3f} {max(seconds):8.3f}"
              f"   {commands[0][0]}/{name} {statistics.median(ratios):6.2f}"
              f"   {max(r[2] for r in results[name]):6.0f} {max(r[3] for r in results[name]):6.0f}"
              f"   exit {sorted({r[1] for r in results[name]})}")


main()
