/** Who tries the product. */
export const person = {
  name: 'Ada Example',
  email: 'ada@example.com',
  password: 'correct horse battery',
};
