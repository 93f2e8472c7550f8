// Saves a draft as one types. The form works without this file: it has a button. Unsent text lies in the browser until
// the server has it.
(() => {
    'use strict';
    const form = document.querySelector('form[data-draft]');
    if (!form) {
        return;
    }
    const note = document.getElementById('saved');
    const store = 'komshi-draft ' + form.dataset.draft;
    const PAUSE = 1000;
    const KEEP_ALIVE_LIMIT = 60000;
    const PATIENCE = 8000; // milliseconds that a button waits for a save on a slow line
    let timer = 0;
    let sending = false;
    let saving = Promise.resolve();
    let patient = true;
    let failures = 0;
    let failed = false;
    let older = {}; // texts of an earlier visit that the page no longer shows as they were

    const seenFields = () => [...form.querySelectorAll('input[type=hidden][name^="seen-"]')];
    const seenField = (question) => seenFields().find((field) => field.name === 'seen-' + question);
    const questions = () => seenFields().map((field) => field.name.slice('seen-'.length));
    // Name and value of each of a question's fields: a table has many. Files go another way (upload.js).
    const isOf = (name, question) => name === 'q-' + question || name.startsWith('q-' + question + '.');
    const values = (question) =>
        [...new FormData(form)].filter(([name, value]) => isOf(name, question) && typeof value === 'string');
    const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
    const known = new Map(questions().map((question) => [question, values(question)]));

    // What lies in the browser: {question: {values, seen}}. A browser may refuse to store: then typing still saves.
    const kept = {
        read() {
            try {
                return JSON.parse(localStorage.getItem(store)) || {};
            } catch {
                return {};
            }
        },
        write(texts) {
            const all = { ...older, ...texts };
            try {
                if (Object.keys(all).length === 0) {
                    localStorage.removeItem(store);
                } else {
                    localStorage.setItem(store, JSON.stringify(all));
                }
            } catch {
                // full or forbidden
            }
        },
    };

    function unsent() {
        const texts = {};
        for (const question of questions()) {
            const now = values(question);
            if (!same(now, known.get(question))) {
                texts[question] = { values: now, seen: seenField(question).value };
            }
        }
        return texts;
    }

    function say(text, bad) {
        note.textContent = text;
        note.classList.toggle('saved-not', bad);
        note.hidden = false;
    }

    function body(texts) {
        const data = new URLSearchParams();
        const token = form.querySelector('input[name="_csrf"]');
        data.set(token.name, token.value);
        for (const [question, text] of Object.entries(texts)) {
            data.append('asked', question);
            data.set('seen-' + question, text.seen);
            text.values.forEach(([name, value]) => data.append(name, value));
        }
        return data;
    }

    async function post(texts) {
        const data = body(texts);
        return fetch(form.action, {
            method: 'POST',
            headers: { Accept: 'application/json', 'X-Autosave': '1' },
            body: data,
            keepalive: data.toString().length < KEEP_ALIVE_LIMIT,
        });
    }

    // After signing in again in another window the page's token is an old one: take the new one from a fresh page.
    async function renewToken() {
        const fresh = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
        const page = new DOMParser().parseFromString(await fresh.text(), 'text/html');
        const token = page.querySelector('form[data-draft] input[name="_csrf"]');
        if (!token) {
            return false;
        }
        form.querySelector('input[name="_csrf"]').value = token.value;
        return true;
    }

    const isAnswer = (answer) => (answer.headers.get('Content-Type') || '').startsWith('application/json');

    async function send(texts) {
        let answer = await post(texts);
        if (!isAnswer(answer) && (await renewToken())) {
            answer = await post(texts);
        }
        return answer;
    }

    // Takes what was sent out of what waits, unless it was typed on meanwhile.
    function received(texts, told) {
        for (const [question, text] of Object.entries(texts)) {
            known.set(question, text.values);
            if (told.seen[question]) {
                seenField(question).value = told.seen[question];
            }
        }
        kept.write(unsent());
    }

    function save() {
        if (!sending) {
            saving = sendOff();
        }
    }

    async function sendOff() {
        clearTimeout(timer);
        const texts = unsent();
        if (Object.keys(texts).length === 0) {
            return;
        }
        kept.write(texts);
        sending = true;
        try {
            const answer = await send(texts);
            if (!isAnswer(answer)) {
                failing(form.dataset.signedOut);
            } else {
                const told = await answer.json();
                if (answer.ok) {
                    failures = 0;
                    failed = false;
                    received(texts, told);
                    show(told);
                    say(told.said, told.rivals.length > 0);
                    told.rivals.forEach(markRival);
                } else {
                    failing(told.said);
                }
            }
        } catch {
            failing(form.dataset.offline);
        } finally {
            sending = false;
        }
        if (!failed && Object.keys(unsent()).length > 0) {
            later();
        }
    }

    // The hub computes: what it says is what will be submitted.
    function show(told) {
        for (const place of form.querySelectorAll('output[data-computed]')) {
            if (place.id in told.computed) {
                place.textContent = told.computed[place.id] || '–';
            }
        }
        const asked = new Set(told.asked);
        for (const question of form.querySelectorAll('[data-followed]')) {
            question.hidden = !asked.has(question.dataset.question);
        }
    }

    for (const question of form.querySelectorAll('[data-followed="false"]')) {
        question.hidden = true;
    }

    function failing(text) {
        failed = true;
        failures += 1;
        say(text, true);
        clearTimeout(timer);
        timer = setTimeout(save, Math.min(60000, 3000 * 2 ** Math.min(failures, 5)));
    }

    function later() {
        clearTimeout(timer);
        timer = setTimeout(save, PAUSE);
    }

    // Somebody else changed this answer meanwhile: the page shows both texts when it is opened again.
    function markRival(question) {
        const field = document.getElementById('q-' + question);
        if (!field || document.getElementById('rival-' + question)) {
            return;
        }
        const link = document.createElement('a');
        link.href = location.pathname + '?both=' + encodeURIComponent(question) + '#rival-' + question;
        link.textContent = form.dataset.both;
        const told = document.createElement('p');
        told.className = 'problem';
        told.id = 'rival-' + question;
        told.append(link);
        field.before(told);
    }

    // What a lost connection or a lost session left in the browser.
    async function restore() {
        let found = false;
        for (const [question, text] of Object.entries(kept.read())) {
            // Left by an earlier version of this file, which knew one field a question.
            text.values = text.values.map((value) => (Array.isArray(value) ? value : ['q-' + question, value]));
            const field = seenField(question);
            if (field && same(values(question), text.values)) {
                continue;
            }
            if (field && field.value === text.seen) {
                fill(question, text.values);
                found = true;
            } else {
                older[question] = text;
            }
        }
        kept.write(unsent());
        if (found) {
            say(form.dataset.restored, false);
            await save();
        }
        if (Object.keys(older).length > 0) {
            const answer = await send(older);
            if (answer.ok && isAnswer(answer)) {
                older = {};
                kept.write(unsent());
                location.reload(); // to see both texts
            } else {
                failing(isAnswer(answer) ? (await answer.json()).said : form.dataset.signedOut);
            }
        }
    }

    function fill(question, texts) {
        for (const field of form.querySelectorAll('[name^="q-' + question + '"]')) {
            const own = texts.filter(([name]) => name === field.name).map(([, value]) => value);
            if (!isOf(field.name, question) || ['file', 'submit', 'hidden'].includes(field.type)) {
                continue;
            }
            if (field.type === 'radio' || field.type === 'checkbox') {
                field.checked = own.includes(field.value);
            } else {
                field.value = own[0] || '';
            }
            field.dispatchEvent(new Event('input', { bubbles: true })); // so that words are counted anew
        }
    }

    form.addEventListener('input', () => {
        kept.write(unsent());
        later();
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
        failed = false;
        kept.write(unsent());
    });
    window.addEventListener('online', save);
    document.addEventListener('visibilitychange', save);
    window.addEventListener('pagehide', save);
    window.addEventListener('beforeunload', (event) => {
        if (failed && Object.keys(unsent()).length > 0) {
            event.preventDefault();
        }
    });
    restore().catch(() => failing(form.dataset.offline));
})();
