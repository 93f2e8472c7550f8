// Sends a file as soon as it is chosen and shows how far it is. Without this file the button beside it does.
(() => {
    'use strict';
    const form = document.querySelector('form[data-draft]');

    function problem(part, text) {
        let told = part.querySelector('.problem');
        if (!told) {
            told = document.createElement('p');
            told.className = 'problem';
            told.setAttribute('role', 'alert');
            part.querySelector('.row').before(told);
        }
        told.textContent = text;
        part.classList.add('field-problem');
    }

    function done(part, input, request) {
        part.querySelector('[data-sending]').hidden = true;
        const isTold = (request.getResponseHeader('Content-Type') || '').startsWith('application/json');
        const told = isTold ? JSON.parse(request.responseText) : null;
        const refused = told && told.notTaken[input.id];
        if (request.status === 200 && told) {
            history.replaceState(null, '', location.pathname + '?saved#' + input.id);
            location.reload(); // what was typed meanwhile is kept by draft.js
        } else {
            problem(part, refused || (told && told.said) || form.dataset.offline);
            input.value = '';
            input.focus();
        }
    }

    function send(part, input) {
        const question = input.closest('.question').dataset.question;
        const data = new FormData();
        const token = form.querySelector('input[name="_csrf"]');
        const seen = form.querySelector('input[name="seen-' + question + '"]');
        data.set(token.name, token.value);
        data.set('asked', question);
        data.set(seen.name, seen.value);
        part.querySelectorAll('input[type=hidden]').forEach((kept) => data.append(kept.name, kept.value));
        [...input.files].forEach((file) => data.append(input.name, file));

        const line = part.querySelector('[data-sending]');
        const request = new XMLHttpRequest();
        request.open('POST', form.action);
        request.setRequestHeader('X-Autosave', '1');
        request.setRequestHeader('Accept', 'application/json');
        request.upload.addEventListener('progress', (step) => {
            const percent = step.total > 0 ? Math.floor((100 * step.loaded) / step.total) : 0;
            line.querySelector('progress').value = percent;
            line.querySelector('span').textContent = line.dataset.sending + ' ' + percent + ' %';
        });
        request.addEventListener('load', () => done(part, input, request));
        request.addEventListener('error', () => {
            line.hidden = true;
            problem(part, form.dataset.offline);
        });
        line.hidden = false;
        request.send(data);
    }

    for (const part of form.querySelectorAll('[data-files]')) {
        const input = part.querySelector('input[type=file]');
        part.querySelector('[data-send]').hidden = true;
        input.addEventListener('change', (event) => {
            event.stopPropagation();
            if (input.files.length > 0) {
                send(part, input);
            }
        });
    }
})();
