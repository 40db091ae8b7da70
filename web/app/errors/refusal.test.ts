import { describe, expect, it } from 'vitest';
import { AppError } from '#domain/shared/app-error.ts';
import { findRefusal } from './refusal.ts';

describe('an error of a verb', () => {
  it('is a refusal with a message per field', () => {
    const error = new AppError('invalid_input', 'name: Give a name.', {
      details: { fields: { name: 'Give a name.', 'steps.0.body': 'Write the mail.' } },
    });
    expect(findRefusal(error)).toEqual({
      code: 'invalid_input',
      message: 'name: Give a name.',
      fields: { name: 'Give a name.', 'steps.0.body': 'Write the mail.' },
    });
  });

  it('is known by its name, for the build carries a class of its own', () => {
    const error = Object.assign(new Error('No.'), { name: 'AppError', code: 'forbidden' });
    expect(findRefusal(error)?.code).toBe('forbidden');
  });

  it.each([new Error('boom'), new AppError('internal', 'boom'), 'boom', null])(
    'that nobody expected is no refusal: %s',
    (error) => {
      expect(findRefusal(error)).toBeNull();
    },
  );
});
