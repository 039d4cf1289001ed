"""Matching: records, repertoire, features, the ONNX model and its bundle. Never a sentence for a person."""
