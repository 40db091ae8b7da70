/** How `parseCustomValue` writes a number. The same pattern guards the cast in SQL. */
export const storedNumber = /^-?[0-9]{1,15}(\.[0-9]{1,15})?$/;

/** How `parseCustomValue` writes a date; such texts sort as their days do. */
export const storedDate = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
