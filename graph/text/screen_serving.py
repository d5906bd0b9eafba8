"""What the web server says where there is no page: key → (Swedish, English)."""

SERVING: dict[str, tuple[str, str]] = {
    "no_page": ("Sidan finns inte.", "There is no such page."),
    "no_page_app": ("Till appen", "To the app"),
    "host_refused": (
        "Appen svarar inte under det här namnet. Den som sköter servern lägger till namnet i inställningen server.allowedHosts.",
        "The app does not answer by this name. The administrator adds the name to the setting server.allowedHosts.",
    ),
    "encoding_refused": (
        "Svaret finns med gzip eller utan kodning, och webbläsaren tar emot ingetdera.",
        "The answer is available with gzip or without a coding, and the browser accepts neither.",
    ),
    # at the start, in the terminal
    "refused_workers": (
        "Appen startar inte med {n} processer: sessioner och bilder finns i en process minne. Ange --workers 1 och ta bort WEB_CONCURRENCY.",
        "The app does not start with {n} processes: sessions and pictures are kept in the memory of one. Use --workers 1, and unset WEB_CONCURRENCY.",
    ),
    "refused_gunicorn": (
        "Appen startar inte under gunicorn, som delar upp den på processer. Använd streamlit run app.py eller uvicorn app:app.",
        "The app does not start under gunicorn, which divides it among processes. Use streamlit run app.py or uvicorn app:app.",
    ),
    "refused_base": (
        "server.baseUrlPath: ”{value}” är ingen sökväg som appen kan ligga på. Skriv till exempel natverk eller region/natverk: "
        "bokstäver a–z, siffror, punkt, bindestreck, understreck och ~.",
        "server.baseUrlPath: ”{value}” is no path that the app can be served at. Write for instance natverk or region/natverk: "
        "letters a–z, digits, full stop, hyphen, underscore and ~.",
    ),
    "refused_host": (
        "server.allowedHosts: ”{value}” är inget värdnamn. Skriv namnet ensamt, utan https://, port och sökväg, till exempel "
        "natverk.example.org; å, ä och ö som webbläsaren sänder dem (xn--…).",
        "server.allowedHosts: ”{value}” is no host name. Write the name alone, without https://, port and path, for instance "
        "natverk.example.org; other letters than a–z as browsers send them (xn--…).",
    ),
    "refused_site": (
        "{setting}: ”{value}” är ingen webbplats. Skriv till exempel https://intranet.example.org, utan sökväg.",
        "{setting}: ”{value}” is no site. Write for instance https://intranet.example.org, without a path.",
    ),
}
