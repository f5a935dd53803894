using System.Collections.Immutable;
using System.Text;
using OneOf;
using PlanKit.Fixes;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>
/// Changes a document where it lies: written aside and renamed, every byte outside the edits as it was. A link stays a link,
/// and the file's permissions stay.
/// </summary>
internal static class DocumentRewriter
{
    private static readonly LocalizableText Changed = new(
        "{0} 在此期间被别的程序改动，没有改写。请再运行一次。",
        "{0} was changed by another program meanwhile and was not rewritten. Run it again.");

    private static readonly LocalizableText Unwritable = new(
        "不能改写 {0}：没有权限、只读、磁盘已满或被占用。请检查后重试；原文件没有改动。",
        "{0} cannot be rewritten: no permission, read-only, a full disk, or in use. Check it and try again; the file was not changed.");

    private static readonly LocalizableText Unencodable = new(
        "修改里有 {0} 的编码（{1}）写不出的字符，没有改写。请先把文件另存为 UTF-8。",
        "A fix holds characters that the encoding of {0} ({1}) has not; nothing was changed. Save the file as UTF-8 first.");

    /// <summary>Applies edits.</summary>
    /// <param name="path">The document, absolute.</param>
    /// <param name="text">What was read from it.</param>
    /// <param name="edits">The edits; each list is of the text that the one before it gives.</param>
    public static OneOf<string, Failure> Write(string path, SourceText text, ImmutableArray<ImmutableArray<TextEdit>> edits)
    {
        try
        {
            string target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            if (File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
            {
                // Renaming over it would succeed where the folder may be written.
                return new Failure(Unwritable.Format(path));
            }

            byte[] bytes = File.ReadAllBytes(target);
            if (!SourceText.From(bytes, text.Encoding).TryPickT0(out SourceText? present, out _) || present.ToString() != text.ToString())
            {
                return new Failure(Changed.Format(path));
            }

            foreach (ImmutableArray<TextEdit> round in edits)
            {
                bytes = EncodedEdits.Apply(bytes, text.Encoding, round);
            }

            return OutputFile.Write(target, stream =>
            {
                if (!OperatingSystem.IsWindows() && stream is FileStream file)
                {
                    File.SetUnixFileMode(file.SafeFileHandle, File.GetUnixFileMode(target));
                }

                stream.Write(bytes);
            }).Match<OneOf<string, Failure>>(_ => path, _ => new Failure(Unwritable.Format(path)));
        }
        catch (EncoderFallbackException)
        {
            return new Failure(Unencodable.Format(path, text.Encoding));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Failure(Unwritable.Format(path));
        }
    }
}
