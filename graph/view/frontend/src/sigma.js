export class SigmaCamera {}
