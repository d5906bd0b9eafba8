"""The stakeholder network explorer: `streamlit run app.py`, or `streamlit run app.py -- --data DIR`."""

import streamlit as st

from graph.app import actors, explore, frame, hubs, methods, server, settings, workshop

PAGES = {
    "explore": explore.show,
    "hubs": hubs.show,
    "actors": actors.show,
    "workshop": workshop.show,
    "methods": methods.show,
}

if __name__ == "__main__":  # Streamlit runs this file as a script, once for every click …
    frame.run(PAGES)
else:  # … and the web server imports it, once.
    set_up = settings.settings()
    app = st.App(__file__, routes=server.routes(set_up), middleware=server.middleware(set_up, tuple(PAGES)))
