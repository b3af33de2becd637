import mapshaper from 'mapshaper';

/**
 * Runs one mapshaper command line over GeoJSON objects held in memory.
 * @param {string} command
 * @param {Record<string, object>} inputs by the file name the command uses
 * @returns {Promise<Record<string, any>>} parsed outputs, by file name
 */
export async function shape(command, inputs) {
  const files = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  const outputs = await mapshaper.applyCommands(`${command} -quiet`, files);
  return Object.fromEntries(
    Object.entries(outputs).map(([name, text]) => [name, JSON.parse(String(text))]),
  );
}
