"""The stakeholder network explorer: `streamlit run app.py`, or `streamlit run app.py -- --data DIR`."""

import streamlit as st

from graph.app import actors, data_page, explore, frame, gaps, hubs, methods, server, settings, workshop

PAGES = {
    "explore": explore.show,
    "hubs": hubs.show,
    "actors": actors.show,
    "gaps": gaps.show,
    "workshop": workshop.show,
    "data": data_page.show,
    "methods": methods.show,
}

if __name__ == "__main__":  # Streamlit runs this file as a script at every click …
    frame.run(PAGES)
else:  # … and the web server imports it, once.
    served = settings.load_settings()
    app = st.App(__file__, routes=server.routes(served), middleware=server.middleware(served, tuple(PAGES)))
