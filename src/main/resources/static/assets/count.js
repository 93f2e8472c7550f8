// Counts words and characters beside a field as one types, by the rules of TypedText on the server.
"use strict";

const unseen =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|(?<![\p{Extended_Pictographic}\uFE0F\u{1F3FB}-\u{1F3FF}])\u200D|\u200D(?!\p{Extended_Pictographic})|(?<![\u{1F3F4}\u{E0020}-\u{E007F}])[\u{E0020}-\u{E007F}]|\u{E0001}|\p{Cs}/gu;

function cleaned(typed) {
  return typed
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n")
    .replace(unseen, "")
    .normalize("NFC")
    .replace(/^\p{White_Space}+|\p{White_Space}+$/gu, "");
}

function counted(typed) {
  const text = cleaned(typed);
  return {
    characters: [...text].length,
    words: text.split(/\p{White_Space}+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
  };
}

function show(field, line) {
  const count = counted(field.value);
  const parts = [];
  let over = false;
  for (const [unit, max] of [
    ["words", field.dataset.maxWords],
    ["characters", field.dataset.maxCharacters],
  ]) {
    if (max && line.dataset[unit]) {
      parts.push(line.dataset[unit].replace("{count}", count[unit]).replace("{max}", max));
      over ||= count[unit] > Number(max);
    }
  }
  line.textContent = parts.join(" · ");
  line.classList.toggle("count-over", over);
}

for (const field of document.querySelectorAll("[data-max-words], [data-max-characters]")) {
  const line = document.getElementById(field.id + "-count");
  if (line && (line.dataset.words || line.dataset.characters)) {
    let waiting;
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => show(field, line), 150);
    });
    show(field, line);
  }
}

globalThis.komshiCounted = counted;
