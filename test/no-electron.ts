throw new Error('Something under test imports electron. The core runs without it: take what you need as a port.')
