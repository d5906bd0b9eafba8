"""The stakeholder network explorer: `streamlit run app.py`, or `streamlit run app.py -- --data DIR`."""

import streamlit as st

from graph.pages import actors, explore, frame, hubs, methods, server, workshop

if __name__ == "__main__":  # Streamlit runs this file as a script, once for every click …
    frame.run(
        {
            "explore": explore.show,
            "hubs": hubs.show,
            "actors": actors.show,
            "workshop": workshop.show,
            "methods": methods.show,
        }
    )
else:  # … and the web server imports it, once.
    app = st.App(__file__, routes=server.ROUTES, middleware=server.MIDDLEWARE)
