using OneOf;
using PlanKit.Text;

namespace PlanKit.Plugins.Documents;

/// <summary>Reads the small files that people write.</summary>
internal static class TextFile
{
    /// <summary>No manifest, lock or profile is larger than this, in bytes.</summary>
    private const int SizeLimit = 1024 * 1024;

    private static readonly LocalizableText IsFolder = new("这是文件夹，不是文件", "this is a folder and no file");

    /// <summary>A file's bytes, or why it cannot be read.</summary>
    internal static OneOf<byte[], FileFault> Read(string file)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            if (stream.Length > SizeLimit)
            {
                return new FileFault(file, 1, 1, new LocalizableText(
                    "文件有 {0} 字节，最多允许 {1} 字节。这不像是插件的文件。",
                    "The file has {0} bytes; at most {1} are allowed. This does not look like a plugin's file.").Format(stream.Length, SizeLimit));
            }

            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FileFault(file, 1, 1, new LocalizableText(
                "文件读不出来：{0}。请检查路径和权限。",
                "The file cannot be read: {0}. Check the path and the permissions.").Format(Directory.Exists(file) ? IsFolder : SystemFault.Describe(exception)));
        }
    }
}
