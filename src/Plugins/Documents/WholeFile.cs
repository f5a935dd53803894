namespace PlanKit.Plugins.Documents;

/// <summary>Writes small files so that whoever reads them finds the old one or the new one, never a part.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file: aside first, then in one step into its place.</summary>
    /// <exception cref="IOException">The file cannot be written; the old one stands.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    internal static void Write(string file, ReadOnlySpan<byte> content)
    {
        string aside = Path.Combine(Path.GetDirectoryName(file)!, $".{Path.GetFileName(file)}.{Path.GetRandomFileName()}");
        try
        {
            using (var stream = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(aside, file, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }
}
