import { generateTimeline } from "./generate-timeline";

await generateTimeline(process.argv[2] as string, Number(process.argv[3]));
