/** The palette's families, as the model tells them, for the marks of the desk. */
export * from '../../model/event-family.ts';
