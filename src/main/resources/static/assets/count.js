// Counts words and characters beside a field as one types, by the rules of TypedText on the server.
"use strict";

const unseen =
  /[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/gu;
const emojiPart = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u;

function hasItsPlace(before, one, after) {
  if (one === "\u200D") {
    return emojiPart.test(before) && /\p{Extended_Pictographic}/u.test(after);
  }
  if (/[\u{E0000}-\u{E007F}]/u.test(one)) {
    return /[\u{1F3F4}\u{E0020}-\u{E007F}]/u.test(before);
  }
  return one === "\n" || one === "\t" || !/[\p{Cc}\p{Cs}]/u.test(one);
}

function joined(text) {
  let before = "";
  return [...text]
    .filter((one, at, all) => {
      const kept = hasItsPlace(before, one, all[at + 1] ?? "");
      before = kept ? one : before;
      return kept;
    })
    .join("");
}

function cleaned(typed) {
  return joined(typed.replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n").replace(unseen, ""))
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
