// Hides list and picture while the page is still in its default state but the address asks for another.
if (/[?&](t|place|claim|known|lang|theme|static)=/.test(location.search)) {
  document.documentElement.dataset.asked = "";
}
