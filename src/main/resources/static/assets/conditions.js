// Hides questions whose condition does not hold. Without it they are all there, with their condition in words.
"use strict";

function chosen(question) {
  return [...document.getElementsByName("q-" + question)]
    .filter((input) => input.checked && !input.closest("[data-when][hidden]"))
    .map((input) => input.value);
}

function holds(condition) {
  if (condition.question) {
    return chosen(condition.question).some((value) => condition.isOneOf.includes(value));
  }
  if (condition.all) {
    return condition.all.every(holds);
  }
  if (condition.any) {
    return condition.any.some(holds);
  }
  return !holds(condition.not);
}

function follow() {
  // In the order of the page: a question that is hidden no longer answers for later ones.
  for (const question of document.querySelectorAll("[data-when]")) {
    question.hidden = !holds(JSON.parse(question.dataset.when));
  }
}

document.addEventListener("change", follow);
follow();
