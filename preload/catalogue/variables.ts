/** What every account offers to a request as {{name}}, the most used first. The user's own come on top. */
export const builtInVariables = [
  'account.pathId', 'account.id', 'account.legacyId', 'subUser.id', 'subUser.configurationId', 'today', 'now', 'uuid',
] as const
