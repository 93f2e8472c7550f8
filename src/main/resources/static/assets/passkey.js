// Lets the browser make a passkey or sign with one. Where it cannot, or without script, one signs in by mail.
"use strict";

async function question(form) {
  const answer = await fetch(form.dataset.question, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (!answer.ok) {
    throw new Error("refused: " + answer.status);
  }
  return answer.json();
}

function credential(form, publicKey) {
  return form.dataset.passkey === "new"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey) });
}

async function fill(form) {
  const { ceremony, publicKey } = await question(form);
  form.elements.credential.value = JSON.stringify(await credential(form, publicKey));
  form.elements.ceremony.value = ceremony;
}

function listen(form) {
  const button = form.querySelector("button");
  const failed = form.querySelector("[data-failed]");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    button.disabled = true; // the browser asks one question at a time
    failed.hidden = true;
    fill(form)
      .then(() => form.submit())
      .catch(() => {
        failed.hidden = false;
        button.disabled = false;
      });
  });
}

if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  document.querySelectorAll("[data-passkeys]").forEach((part) => { part.hidden = false; });
  document.querySelectorAll("[data-no-passkeys]").forEach((part) => { part.hidden = true; });
  document.querySelectorAll("[data-passkey]").forEach(listen);
}
