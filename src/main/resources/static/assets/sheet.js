// Saves an assessment as one types, all of it at once, with the version one saw. The form works without this file: it
// has a button. What the server does not have yet lies in the browser.
(() => {
    'use strict';
    const form = document.querySelector('form[data-sheet]');
    if (!form) {
        return;
    }
    const note = document.getElementById('saved');
    const store = 'komshi-sheet ' + form.dataset.sheet;
    const version = form.querySelector('input[name=version]');
    const token = form.querySelector('input[name="_csrf"]');
    const PAUSE = 1000;
    const KEEP_ALIVE_LIMIT = 60000;
    const PATIENCE = 8000; // milliseconds that a button waits for a save on a slow line
    let timer = 0;
    let sending = false;
    let saving = Promise.resolve();
    let patient = true;
    let failures = 0;
    let stopped = false; // another window saved: only the button goes on, since its page shows both

    function entered() {
        return [...new FormData(form)].filter(([name]) => name !== token.name && name !== version.name);
    }
    const text = () => JSON.stringify(entered());
    let known = text();

    const kept = {
        read() {
            try {
                return JSON.parse(localStorage.getItem(store));
            } catch {
                return null;
            }
        },
        write() {
            try {
                if (text() === known) {
                    localStorage.removeItem(store);
                } else {
                    localStorage.setItem(store, JSON.stringify({ version: version.value, fields: entered() }));
                }
            } catch {
                // full or forbidden: typing still saves
            }
        },
    };

    function say(words, bad) {
        note.textContent = words;
        note.classList.toggle('saved-not', bad);
        note.hidden = false;
    }

    async function post(fields) {
        const data = new URLSearchParams(fields);
        data.set(version.name, version.value);
        data.set(token.name, token.value);
        return fetch(form.action, {
            method: 'POST',
            headers: { Accept: 'application/json', 'X-Autosave': '1' },
            body: data,
            keepalive: data.toString().length < KEEP_ALIVE_LIMIT,
        });
    }

    const isAnswer = (answer) => (answer.headers.get('Content-Type') || '').startsWith('application/json');

    // After signing in again in another window the page's token is an old one: take the new one from a fresh page.
    async function renewToken() {
        const fresh = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
        const page = new DOMParser().parseFromString(await fresh.text(), 'text/html');
        const renewed = page.querySelector('form[data-sheet] input[name="_csrf"]');
        token.value = renewed ? renewed.value : token.value;
        return renewed !== null;
    }

    function save() {
        if (!sending) {
            saving = sendOff();
        }
    }

    async function sendOff() {
        clearTimeout(timer);
        if (stopped || text() === known) {
            return;
        }
        kept.write();
        sending = true;
        const fields = entered();
        try {
            let answer = await post(fields);
            if (!isAnswer(answer) && (await renewToken())) {
                answer = await post(fields);
            }
            if (isAnswer(answer)) {
                told(answer.ok, await answer.json(), fields);
            } else {
                failing(form.dataset.signedOut);
            }
        } catch {
            failing(form.dataset.offline);
        } finally {
            sending = false;
        }
        if (failures === 0 && !stopped && text() !== known) {
            later();
        }
    }

    function told(saved, answer, fields) {
        failures = 0;
        if (saved) {
            known = JSON.stringify(fields);
            version.value = answer.version;
        } else {
            stopped = true;
        }
        kept.write();
        say(answer.said, !saved);
    }

    function failing(words) {
        failures += 1;
        say(words, true);
        clearTimeout(timer);
        timer = setTimeout(save, Math.min(60000, 3000 * 2 ** Math.min(failures, 5)));
    }

    function later() {
        clearTimeout(timer);
        timer = setTimeout(save, PAUSE);
    }

    // What a lost connection or a lost session left in the browser, with the version it was written upon.
    function restore() {
        const earlier = kept.read();
        if (!earlier || JSON.stringify(earlier.fields) === known) {
            kept.write();
            return;
        }
        for (const [name, value] of earlier.fields) {
            for (const field of form.querySelectorAll('[name="' + CSS.escape(name) + '"]')) {
                if (field.type === 'radio') {
                    field.checked = field.value === value;
                } else {
                    field.value = value;
                }
            }
        }
        version.value = earlier.version;
        say(form.dataset.restored, false);
        save();
    }

    form.addEventListener('input', () => {
        kept.write();
        if (failures === 0) {
            later();
        }
    });
    form.addEventListener('change', save);
    // A save on its way brings the version this window then sends: its own save is no other window's.
    function waits(event) {
        if (!sending || !patient) {
            return false;
        }
        event.preventDefault();
        Promise.race([saving, new Promise((done) => setTimeout(done, PATIENCE))]).then(() => {
            patient = false;
            form.requestSubmit(event.submitter);
        });
        return true;
    }

    form.addEventListener('submit', (event) => {
        if (waits(event)) {
            return;
        }
        stopped = true; // the button sends everything, and its page shows what becomes of it
        clearTimeout(timer);
        known = text();
        kept.write();
    });
    window.addEventListener('online', save);
    document.addEventListener('visibilitychange', save);
    window.addEventListener('pagehide', save);
    window.addEventListener('beforeunload', (event) => {
        if (failures > 0 && !stopped && text() !== known) {
            event.preventDefault();
        }
    });
    restore();
})();
